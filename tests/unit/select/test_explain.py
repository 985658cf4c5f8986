"""The way from a component to an operation, where local names alone are ambiguous."""

from __future__ import annotations

from stubwright.select import explain
from tests.support.selections import selected

TWO_HOLDERS = """
    <xs:element name="Ask" type="Holder"/>
    <xs:complexType name="Holder"><xs:sequence><xs:element name="one" type="b:Holder"/></xs:sequence></xs:complexType>
    </xs:schema><xs:schema targetNamespace="urn:b">
    <xs:complexType name="Holder"><xs:sequence><xs:element name="two" type="b:Far"/></xs:sequence></xs:complexType>
    <xs:complexType name="Far"/>"""
TWO_LEAVES = """
    <xs:element name="Ask"><xs:complexType><xs:sequence>
      <xs:element name="one" type="Leaf"/><xs:element name="two" type="b:Leaf"/>
    </xs:sequence></xs:complexType></xs:element>
    <xs:complexType name="Leaf"/>
    </xs:schema><xs:schema targetNamespace="urn:b"><xs:complexType name="Leaf"/>"""
ROOT = "{urn:a}Ask: operation Delete, message Ask, part p"


def explained(schema: str, wanted: str) -> list[list[str]]:
    return explain(selected(schema, 'element="Ask"'), wanted)


def test_each_step_is_in_its_own_namespace() -> None:
    assert explained(TWO_HOLDERS, "Far") == [
        [
            "{urn:b}Far: Holder/two",
            "{urn:b}Holder: Holder/one",
            "{urn:a}Holder: type of element Ask",
            ROOT,
        ]
    ]


def test_a_local_name_in_two_namespaces_means_both() -> None:
    of_a = ["{urn:a}Leaf: Ask//one", "{urn:a}Ask/: type of element Ask", ROOT]
    of_b = ["{urn:b}Leaf: Ask//two", "{urn:a}Ask/: type of element Ask", ROOT]
    assert sorted(explained(TWO_LEAVES, "Leaf")) == [of_a, of_b]


def test_a_qualified_name_means_one() -> None:
    for namespace, element in (("urn:a", "one"), ("urn:b", "two")):
        assert explained(TWO_LEAVES, f"{{{namespace}}}Leaf") == [
            [
                f"{{{namespace}}}Leaf: Ask//{element}",
                "{urn:a}Ask/: type of element Ask",
                ROOT,
            ]
        ]


def test_a_type_of_its_elements_name_leads_through_the_element() -> None:
    schema = '<xs:element name="Ask" type="Ask"/><xs:complexType name="Ask"/>'
    assert explained(schema, "Ask") == [["{urn:a}Ask: type of element Ask", ROOT]]
