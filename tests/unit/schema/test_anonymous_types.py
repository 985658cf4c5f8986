"""Anonymous types have unique names, whatever the order and layout of the schema."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stubwright.diagnostics import Log
from stubwright.schema.documents import read_definitions_in, read_definitions_of
from stubwright.schema.schema_builder import SchemaBuilder
from stubwright.schema.xml_reader import parse_xml
from stubwright.schema.xsd import ComplexType, Element, Group, QName
from stubwright.schema.xsd_reader import read_schema

if TYPE_CHECKING:
    from pathlib import Path

    from stubwright.schema.xsd import Schemas

SCHEMA = (
    '<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="urn:a"'
)
ONE = '<xs:element name="Line"><xs:complexType><xs:all><xs:element name="{}"/></xs:all></xs:complexType></xs:element>'


def read(text: str) -> Schemas:
    builder = SchemaBuilder(Log())
    read_schema(parse_xml(text.encode(), "a.xsd"), "a.xsd", builder)
    return builder.build()


def line_of(schemas: Schemas, name: str) -> str:
    """The only element in the anonymous type of that name."""
    component = schemas.types[QName("urn:a", name)]
    assert isinstance(component, ComplexType)
    assert isinstance(component.content, Group)
    (element,) = component.content.particles
    assert isinstance(element, Element)
    return element.name.local


def test_element_and_group_of_one_name() -> None:
    element = f'<xs:element name="Order"><xs:complexType><xs:sequence>{ONE.format("E")}</xs:sequence></xs:complexType></xs:element>'
    group = f'<xs:group name="Order"><xs:sequence>{ONE.format("G")}</xs:sequence></xs:group>'
    for body in (element + group, group + element):
        schemas = read(f"{SCHEMA}>{body}</xs:schema>")
        assert line_of(schemas, "Order//Line") == "E"
        assert line_of(schemas, "Order/#/Line") == "G"


def test_complex_type_and_attribute_group_of_one_name() -> None:
    attribute = '<xs:attribute name="Unit"><xs:simpleType><xs:restriction base="xs:{}"/></xs:simpleType></xs:attribute>'
    body = (
        f'<xs:attributeGroup name="Size">{attribute.format("int")}</xs:attributeGroup>'
        f'<xs:complexType name="Size">{attribute.format("byte")}</xs:complexType>'
    )
    types = read(f"{SCHEMA}>{body}</xs:schema>").types
    assert {name.local for name in types} == {"Size", "Size/@Unit", "Size/#/@Unit"}


def test_two_of_one_path_on_one_line() -> None:
    body = f'<xs:complexType name="Order"><xs:choice>{ONE.format("First")}{ONE.format("Second")}</xs:choice></xs:complexType>'
    schemas = read(f"{SCHEMA}>{body}</xs:schema>")
    assert line_of(schemas, "Order/Line") == "First"
    assert line_of(schemas, "Order/Line~2") == "Second"


def test_a_schema_that_is_imported_and_included_is_read_once(tmp_path: Path) -> None:
    shared = (
        f'{SCHEMA}><xs:element name="A">{ONE.format("X").partition(">")[2]}</xs:schema>'
    )
    (tmp_path / "shared.xsd").write_text(shared, encoding="utf-8")
    wsdl = f"""
    <w:definitions xmlns:w="http://schemas.xmlsoap.org/wsdl/" targetNamespace="urn:w"><w:types>
      {SCHEMA}><xs:include schemaLocation="shared.xsd"/></xs:schema>
      <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="urn:b">
        <xs:import namespace="urn:a" schemaLocation="shared.xsd"/>
      </xs:schema>
    </w:types></w:definitions>"""
    (tmp_path / "main.wsdl").write_text(wsdl.strip(), encoding="utf-8")
    log = Log()
    definitions = read_definitions_of(tmp_path, "main.wsdl", log)
    assert [name.local for name in definitions.schemas.types] == ["A/"]
    assert not log.diagnostics()


def test_a_document_in_memory_reads_like_a_file(tmp_path: Path) -> None:
    text = f'<w:definitions xmlns:w="http://schemas.xmlsoap.org/wsdl/" name="N"><w:types>{SCHEMA}><xs:element name="A"/></xs:schema></w:types></w:definitions>'
    (tmp_path / "main.wsdl").write_text(text, encoding="utf-8")
    on_disk = read_definitions_of(tmp_path, "main.wsdl", Log())
    assert read_definitions_in(text.encode(), "main.wsdl", Log()) == on_disk
