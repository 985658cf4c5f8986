"""An element without a type has that of the head of its substitution group (XSD 1.0, 3.3.2)."""

from __future__ import annotations

from stubwright.diagnostics import Log
from stubwright.schema.schema_builder import SchemaBuilder
from stubwright.schema.xml_reader import parse_xml
from stubwright.schema.xsd import ANY_TYPE, STRING, QName
from stubwright.schema.xsd_reader import read_schema


def types_of(body: str) -> dict[str, QName]:
    text = f'<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">{body}</xs:schema>'
    builder = SchemaBuilder(Log())
    read_schema(parse_xml(text.encode(), "a.xsd"), "a.xsd", builder)
    elements = builder.build().elements
    return {name.local: element.type for name, element in elements.items()}


def test_a_chain_of_heads() -> None:
    found = types_of(
        '<xs:element name="C" substitutionGroup="B"/>'
        '<xs:element name="B" substitutionGroup="A"/>'
        '<xs:element name="A" type="xs:string"/>'
    )
    assert found == {"A": STRING, "B": STRING, "C": STRING}


def test_a_cycle_ends() -> None:
    found = types_of(
        '<xs:element name="A" substitutionGroup="B"/><xs:element name="B" substitutionGroup="A"/>'
    )
    assert found == {"A": ANY_TYPE, "B": ANY_TYPE}


def test_a_head_that_is_missing() -> None:
    assert types_of('<xs:element name="A" substitutionGroup="B"/>') == {"A": ANY_TYPE}
