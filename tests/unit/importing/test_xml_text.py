"""The layout of imported files, and the characters that an attribute can contain."""

from __future__ import annotations

from lxml import etree

from stubwright.importing.xml_text import xml_text
from stubwright.importing.xml_tree import xml_node
from stubwright.schema.xsd import QName

EVERYTHING = "<a> \"b\" 'c' & \t\n\r\u00a0\u2028\U0001f600 ]]>"


def test_any_text_survives_in_an_attribute() -> None:
    text = xml_text(xml_node("root", {"value": EVERYTHING}), "")
    assert etree.fromstring(text.encode()).get("value") == EVERYTHING


def test_the_text_is_one_line_per_element_with_lf() -> None:
    text = xml_text(xml_node("root", {"value": EVERYTHING}, xml_node("child", {})), "")
    assert text.split("\n") == [
        '<?xml version="1.0" encoding="UTF-8"?>',
        "<root value=\"&lt;a&gt; &quot;b&quot; 'c' &amp; &#9;&#10;&#13;\u00a0\u2028\U0001f600 ]]&gt;\">",
        "  <child/>",
        "</root>",
        "",
    ]


def test_attributes_that_are_too_long_for_a_line_get_one_each() -> None:
    long = {"first": "x" * 60, "second": "y" * 60}
    assert xml_text(xml_node("root", {}, xml_node("child", long)), "").split("\n")[
        2:5
    ] == [
        "  <child",
        f'      first="{"x" * 60}"',
        f'      second="{"y" * 60}"/>',
    ]


def test_only_used_namespaces_are_declared() -> None:
    two = (QName("urn:a", "y"), QName("", "z"))
    child = xml_node(
        "xs:child", {"one": QName("urn:b", "x"), "two": two, "xml:lang": "en"}
    )
    text = xml_text(xml_node("wsdl:root", {}, child), "urn:b")
    node = etree.fromstring(text.encode())
    assert node.nsmap == {
        None: "",
        "wsdl": "http://schemas.xmlsoap.org/wsdl/",
        "xs": "http://www.w3.org/2001/XMLSchema",
        "tns": "urn:b",
        "a": "urn:a",
    }
    assert 'one="tns:x" two="a:y z"' in text
