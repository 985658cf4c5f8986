"""A selection contains exactly the components that messages of its operations can contain."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.support.selections import selected

if TYPE_CHECKING:
    from stubwright.model.selection import Selection


def names(selection: Selection) -> set[str]:
    schemas = selection.schemas
    return {name.local for name in (*schemas.elements, *schemas.types)}


def test_bindings_contain_the_selected_operations_only() -> None:
    (operation,) = selected(
        '<xs:element name="A" type="xs:int"/>', 'element="A"'
    ).operations
    assert operation.binding.operations == (operation.bound,)


def test_an_anonymous_type_never_replaces_its_base() -> None:
    schema = """
    <xs:element name="Ask" type="Base"/>
    <xs:complexType name="Base"/>
    <xs:complexType name="Named"><xs:complexContent><xs:extension base="Base"/></xs:complexContent></xs:complexType>
    <xs:element name="Other"><xs:complexType><xs:complexContent><xs:extension base="Base"/></xs:complexContent></xs:complexType></xs:element>
    """
    assert names(selected(schema, 'element="Ask"')) == {"Ask", "Base", "Named"}


SUBSTITUTES = """
<xs:element name="Head" type="Base" abstract="true"/>
<xs:element name="One" substitutionGroup="Head"/>
<xs:element name="Two" type="Derived" substitutionGroup="Head"/>
<xs:complexType name="Base"/>
<xs:complexType name="Derived"><xs:complexContent><xs:extension base="Base"/></xs:complexContent></xs:complexType>
"""


def test_a_head_selects_its_substitutes() -> None:
    assert names(selected(SUBSTITUTES, 'element="Head"')) == {
        "Head",
        "One",
        "Two",
        "Base",
        "Derived",
    }


def test_a_substitute_selects_its_head_but_not_the_other_substitutes() -> None:
    assert names(selected(SUBSTITUTES, 'element="Two"')) == {
        "Head",
        "Two",
        "Base",
        "Derived",
    }


def test_soap_encoding_needs_no_schema() -> None:
    schema = """
    <xs:complexType name="Ids"><xs:complexContent><xs:restriction base="e:Array">
      <xs:attribute ref="e:arrayType" w:arrayType="Id[]"/>
    </xs:restriction></xs:complexContent></xs:complexType>
    <xs:simpleType name="Id"><xs:restriction base="e:long"/></xs:simpleType>
    """
    assert names(selected(schema, 'type="Ids"')) == {"Ids", "Id"}


def test_defined_xml_attributes_are_selected_with_their_types() -> None:
    lang = """</xs:schema><xs:schema targetNamespace="http://www.w3.org/XML/1998/namespace">
    <xs:attribute name="lang"><xs:simpleType><xs:restriction base="xs:language"/></xs:simpleType></xs:attribute>
    <xs:attributeGroup name="special"><xs:attribute ref="xml:lang"/></xs:attributeGroup>
    </xs:schema><xs:schema targetNamespace="urn:a">
    <xs:complexType name="Text"><xs:attributeGroup ref="xml:special"/></xs:complexType>"""
    schemas = selected(lang, 'type="Text"').schemas
    assert {name.local for name in schemas.types} == {"Text", "/@lang"}
    assert [name.local for name in schemas.attribute_groups] == ["special"]


def test_xml_attributes_need_no_schema() -> None:
    schema = (
        '<xs:complexType name="Text"><xs:attribute ref="xml:lang"/></xs:complexType>'
    )
    assert names(selected(schema, 'type="Text"')) == {"Text"}


def test_the_order_of_a_schema_makes_no_difference() -> None:
    named = '<xs:complexType name="{}"><xs:complexContent><xs:extension base="Base"><xs:sequence><xs:element name="x" type="Shared"/></xs:sequence></xs:extension></xs:complexContent></xs:complexType>'
    rest = '<xs:element name="Ask" type="Base"/><xs:complexType name="Base"/><xs:complexType name="Shared"/>'
    one, two = named.format("One"), named.format("Two")
    assert selected(one + two + rest, 'element="Ask"') == selected(
        rest + two + one, 'element="Ask"'
    )


def test_a_complex_type_may_replace_the_simple_type_that_it_extends() -> None:
    schema = """
    <xs:simpleType name="Code"><xs:restriction base="xs:string"/></xs:simpleType>
    <xs:complexType name="Marked"><xs:simpleContent><xs:extension base="Code"/></xs:simpleContent></xs:complexType>
    <xs:element name="Ask" type="Code"/>
    """
    assert names(selected(schema, 'element="Ask"')) == {"Ask", "Code", "Marked"}
