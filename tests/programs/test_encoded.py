"""The checker of SOAP-encoded messages: it accepts what SOAP 1.1 allows, and reports other errors."""

from __future__ import annotations

from typing import Any

import pytest
from lxml import etree

from stubwright.model.api import BodyPart, Message
from stubwright.schema.soap_encoding import SOAP_ENCODING
from stubwright.schema.xsd import (
    MANY,
    XSD,
    ComplexType,
    Element,
    EncodedArray,
    Group,
    Occurs,
    QName,
    Schemas,
)
from tests.sweep.check.encoded import EncodedChecker
from tests.sweep.check.encoded_forms import encoded_forms
from tests.sweep.check.expected import ExpectedElement

STRING, INT = QName(XSD, "string"), QName(XSD, "int")
POINT, ARRAY, FAR = (
    QName("urn:t", "Point"),
    QName("urn:t", "Ints"),
    QName("urn:t", "Far"),
)
X, NAME, TAGS = QName("", "x"), QName("", "name"), QName("", "tags")
SCHEMAS = Schemas(
    types={
        POINT: ComplexType(
            POINT,
            content=Group(
                "sequence",
                (
                    Element(X, INT),
                    Element(NAME, STRING, Occurs(0, 1)),
                    Element(TAGS, STRING, MANY),
                ),
            ),
        ),
        FAR: ComplexType(FAR, base=POINT, derivation="extension"),
        ARRAY: ComplexType(
            ARRAY, base=QName(SOAP_ENCODING, "Array"), encoded_array=EncodedArray(INT)
        ),
    }
)
MESSAGE = Message(
    "M",
    (BodyPart("p", type=POINT), BodyPart("ints", type=ARRAY)),
    wrapper=QName("urn:t", "Do"),
    use="encoded",
)
POINTS = "<p><x>1</x></p>"
INTS = '<ints e:arrayType="xsd:int[2]"><any>1</any><item>2</item></ints>'
STYLE = f's:encodingStyle="{SOAP_ENCODING}"'


def body(parts: str, style: str = STYLE) -> Any:
    return etree.fromstring(
        f'<b xmlns:t="urn:t" xmlns:e="{SOAP_ENCODING}" xmlns:xsd="{XSD}"'
        ' xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"'
        ' xmlns:i="http://www.w3.org/2001/XMLSchema-instance">'
        f"<t:Do {style}>{parts}</t:Do></b>"
    )


@pytest.mark.parametrize(
    "parts",
    [
        POINTS + INTS,
        "<p><tags>a</tags><name>b</name><x>1</x><tags>c</tags></p>" + INTS,
        '<p i:type="t:Far"><x>1</x></p>' + INTS,
        '<p i:nil="true"/>' + INTS,
        POINTS + '<ints e:arrayType="xsd:int[0]"/>',
    ],
)
def test_what_the_encoding_allows(parts: str) -> None:
    assert list(EncodedChecker(SCHEMAS).errors(MESSAGE, body(parts))) == []


@pytest.mark.parametrize(
    ("parts", "reason"),
    [
        (INTS + POINTS, "the parts are"),
        ("<p/>" + INTS, "the member x is missing"),
        ("<p><x>1</x><x>2</x></p>" + INTS, "occurs several times"),
        ("<p><x>1</x><y/></p>" + INTS, "isn't a member"),
        ("<p><x>one</x></p>" + INTS, "isn't a valid {"),
        ("<p><x>99999999999</x></p>" + INTS, "isn't a valid {"),
        ('<p><x i:nil="true"/></p>' + INTS, "is nil"),
        ('<p a="1"><x>1</x></p>' + INTS, "isn't an attribute"),
        ('<p i:type="xsd:int">1</p>' + INTS, "xsi:type is"),
        (POINTS + "<ints><item>1</item></ints>", "must state the type"),
        (POINTS + INTS.replace("[2]", "[3]"), "states 3 items and has 2"),
        (POINTS + INTS.replace("[2]", "[1,2]"), "must state the type"),
        (POINTS + INTS.replace("xsd:int", "xsd:string"), "has items of"),
        (POINTS + INTS.replace("2<", "two<"), "isn't a valid {"),
    ],
)
def test_what_it_does_not_allow(parts: str, reason: str) -> None:
    found = list(EncodedChecker(SCHEMAS).errors(MESSAGE, body(parts)))
    assert reason in found[0]


def test_encoding_style_is_required() -> None:
    found = EncodedChecker(SCHEMAS).errors(MESSAGE, body(POINTS + INTS, ""))
    assert list(found) == ["encodingStyle is missing"]


def reply() -> ExpectedElement:
    point = ExpectedElement(
        QName("", "item"), POINT, content=[ExpectedElement(X, INT, text="5")]
    )
    again = ExpectedElement(
        QName("", "item"), POINT, content=[ExpectedElement(X, INT, text="5")]
    )
    points = ExpectedElement(
        QName("", "points"), content=[point, again], item_type=POINT
    )
    return ExpectedElement(QName("urn:t", "DoResponse"), content=[points])


def test_a_difference_is_reported() -> None:
    checker = EncodedChecker(SCHEMAS)
    text = "<points><a><x>5</x></a><b><x>{}</x></b></points>"
    expected = [reply().named(QName("urn:t", "Do"))]
    assert list(checker.differences(body(text.format(5)), expected)) == []
    assert list(checker.differences(body(text.format(6)), expected))
    assert list(
        checker.differences(body(text.replace("<b>", "<b>").format("")), expected)
    )


def test_the_same_object_is_written_once() -> None:
    _, referring, _ = encoded_forms([reply()], "1.1")
    answer, array, point = referring
    assert answer[0].get("href") == "#id0"
    assert [child.get("href") for child in array] == ["#id1", "#id1"]
    assert (point.tag, point.get("id"), point[0].text) == ("multiRef", "id1", "5")
