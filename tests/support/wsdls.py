"""Small WSDL documents around a piece of schema."""

from __future__ import annotations

from typing import Final

EMPTY_REPLY: Final = '<xs:element name="DoResponse"><xs:complexType/></xs:element>'


def document(schema: str, *, operations: tuple[str, ...] = ("Do",)) -> str:
    """Return a document/literal WSDL: each operation X has the elements XRequest and XResponse."""
    messages = "".join(
        f'<w:message name="{o}{side}"><w:part name="p" element="t:{o}{element}"/></w:message>'
        for o in operations
        for side, element in (("In", "Request"), ("Out", "Response"))
    )
    abstract = "".join(
        f'<w:operation name="{o}"><w:input message="t:{o}In"/><w:output message="t:{o}Out"/></w:operation>'
        for o in operations
    )
    bound = "".join(
        f'<w:operation name="{o}"><s:operation soapAction="urn:{o}"/><w:input><s:body use="literal"/></w:input>'
        '<w:output><s:body use="literal"/></w:output></w:operation>'
        for o in operations
    )
    return f"""<w:definitions xmlns:w="http://schemas.xmlsoap.org/wsdl/" xmlns:s="http://schemas.xmlsoap.org/wsdl/soap/"
    xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:t="urn:t" targetNamespace="urn:t">
  <w:types><xs:schema targetNamespace="urn:t" elementFormDefault="qualified">{schema}</xs:schema></w:types>
  {messages}
  <w:portType name="P">{abstract}</w:portType>
  <w:binding name="B" type="t:P"><s:binding transport="http://schemas.xmlsoap.org/soap/http"/>{bound}</w:binding>
  <w:service name="S"><w:port name="P" binding="t:B"><s:address location="http://localhost/s"/></w:port></w:service>
</w:definitions>"""


def sequence(name: str, *elements: str) -> str:
    """Return a global element with a sequence of elements, each ``name:type`` or XSD text."""
    return f'<xs:element name="{name}"><xs:complexType>{_sequence(elements)}</xs:complexType></xs:element>'


def record(name: str, *elements: str, base: str = "") -> str:
    """Return a complex type with a sequence of elements, after those of a base."""
    content = _sequence(elements)
    if base:
        content = f'<xs:complexContent><xs:extension base="{base}">{content}</xs:extension></xs:complexContent>'
    return f'<xs:complexType name="{name}">{content}</xs:complexType>'


def enumeration(name: str, *values: str) -> str:
    """Return a simple type with an enumeration."""
    facets = "".join(f'<xs:enumeration value="{value}"/>' for value in values)
    return f'<xs:simpleType name="{name}"><xs:restriction base="xs:string">{facets}</xs:restriction></xs:simpleType>'


def _sequence(elements: tuple[str, ...]) -> str:
    return f"<xs:sequence>{''.join(map(_element, elements))}</xs:sequence>"


def _element(text: str) -> str:
    if text.startswith("<"):
        return text
    name, _, kind = text.partition(":")
    return f'<xs:element name="{name}" type="{kind or "xs:string"}" minOccurs="0"/>'
