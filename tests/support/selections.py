"""Selections from a WSDL around a schema: its operations, Delete and Get, have one message."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stubwright.diagnostics import Log
from stubwright.schema.documents import read_definitions_in
from stubwright.select import select

if TYPE_CHECKING:
    from stubwright.model.selection import Selection

WSDL = """
<w:definitions xmlns:w="http://schemas.xmlsoap.org/wsdl/" xmlns:s="http://schemas.xmlsoap.org/wsdl/soap/"
    xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:e="http://schemas.xmlsoap.org/soap/encoding/"
    xmlns="urn:a" xmlns:b="urn:b" targetNamespace="urn:a">
  <w:types>
    <xs:schema targetNamespace="urn:a">{schema}</xs:schema>
  </w:types>
  <w:message name="Ask"><w:part name="p" {part}/></w:message>
  <w:portType name="P">
    <w:operation name="Delete"><w:input message="Ask"/></w:operation>
    <w:operation name="Get"><w:input message="Ask"/></w:operation>
  </w:portType>
  <w:binding name="B" type="P">
    <s:binding style="document"/>
    <w:operation name="Delete"><w:input><s:body use="literal"/></w:input></w:operation>
    <w:operation name="Get"><w:input><s:body use="literal"/></w:input></w:operation>
  </w:binding>
</w:definitions>"""


def selected(schema: str, part: str, pattern: str = "Delete") -> Selection:
    """Return the selection of a pattern from the WSDL with a schema, without any finding."""
    text = WSDL.format(schema=schema, part=part).strip()
    log = Log()
    definitions = read_definitions_in(text.encode(), "main.wsdl", log)
    selection = select(definitions, [pattern], log)
    assert not log.diagnostics()
    return selection
