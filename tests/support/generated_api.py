"""APIs generated for a piece of XSD content: writing requests with it and reading replies."""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, Any, Final
from xml.etree.ElementTree import Element, fromstring

import pytest

from tests.support.packages import generate, install
from tests.support.wsdls import document, record

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path
    from types import ModuleType

TYPES: Final = (
    '<xs:attributeGroup name="more"><xs:attribute name="lang" type="xs:string"/></xs:attributeGroup>'
    '<xs:element name="pet" type="xs:string" abstract="true"/>'
    '<xs:element name="cat" type="xs:string" substitutionGroup="t:pet"/>'
    '<xs:element name="dog" type="xs:string" substitutionGroup="t:pet"/>'
    '<xs:complexType name="Shape" abstract="true"><xs:sequence><xs:element name="id" type="xs:int"/></xs:sequence></xs:complexType>'
    + record("Circle", "r:xs:int", base="t:Shape")
    + '<xs:complexType name="Price"><xs:simpleContent><xs:extension base="xs:int">'
    '<xs:attribute name="currency" type="xs:string"/></xs:extension></xs:simpleContent></xs:complexType>'
    + record("Wide", "a", "b")
    + '<xs:complexType name="Narrow"><xs:complexContent><xs:restriction base="t:Wide"><xs:sequence>'
    '<xs:element name="b" type="xs:string"/></xs:sequence></xs:restriction></xs:complexContent></xs:complexType>'
    '<xs:complexType name="Open"><xs:sequence><xs:element name="s" type="t:Shape"/><xs:element name="v" type="xs:anyType"/>'
    '<xs:element name="n" type="xs:int" maxOccurs="5"/><xs:any minOccurs="0" maxOccurs="9"/></xs:sequence></xs:complexType>'
    '<xs:complexType name="Narrower"><xs:complexContent><xs:restriction base="t:Open"><xs:sequence>'
    '<xs:element name="s" type="t:Circle"/><xs:element name="v" type="xs:string"/><xs:element name="n" type="xs:int"/>'
    '<xs:element ref="t:cat"/></xs:sequence></xs:restriction></xs:complexContent></xs:complexType>'
    '<xs:complexType name="Text" mixed="true"><xs:sequence><xs:any minOccurs="0"/></xs:sequence></xs:complexType>'
)


def wsdl(content: str) -> str:
    """Return a WSDL with one operation, whose request and response have a content."""
    elements = "".join(
        f'<xs:element name="Do{side}"><xs:complexType>{content}</xs:complexType></xs:element>'
        for side in ("Request", "Response")
    )
    return document(TYPES + elements)


class GeneratedApi:
    """One API of a generated package."""

    def __init__(self, root: str) -> None:
        self._root = root
        self.call: Any = self.module("_soap.operations.do").CALL
        self.runtime = importlib.import_module(
            f"{root.rpartition('.')[0]}._runtime.soap.envelope"
        )

    def module(self, name: str) -> ModuleType:
        """Return a module of the API."""
        return importlib.import_module(f"{self._root}.{name}")

    def write(self, **fields: Any) -> str:
        """Return the body of a request with these fields."""
        return str(self.call.write(self.module("operations.do").DoRequest(**fields)))

    def read(self, text: str) -> Any:
        """Return the response for a body. Nothing may be left unread."""
        envelope = self.runtime.read_envelope(
            f'<s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/" xmlns="urn:t"'
            f' xmlns:i="http://www.w3.org/2001/XMLSchema-instance" xmlns:x="http://www.w3.org/2001/XMLSchema">'
            f"<s:Body>{text}</s:Body></s:Envelope>".encode()
        )
        response = self.call.read_answer(envelope.body[0], envelope.reply)
        assert not envelope.reply.unread
        return response


def package_of(content: Mapping[str, str], folder: Path, name: str) -> Path:
    """Install a package with an API for each content; return its folder."""
    found = generate({api: wsdl(text) for api, text in content.items()}, folder)
    assert not found.findings
    install(found.files, folder, name)
    return folder


def parsed(text: str) -> Element:
    """Return the root element of a text."""
    return fromstring(text)  # noqa: S314  # our own message


def refused(api: GeneratedApi, **fields: Any) -> str:
    """Return the message of the ValueError for fields that can't be written."""
    with pytest.raises(ValueError, match=r".") as caught:
        api.write(**fields)
    return str(caught.value)
