"""Simple types that other tools write or read wrongly: what is sent is valid, and reads back the same."""

from __future__ import annotations

import math
import os
import subprocess
import sys
from decimal import Decimal
from typing import TYPE_CHECKING, Any

import pytest
from lxml import etree

from tests.support.packages import generate, install, load
from tests.support.wsdls import document, record, sequence

if TYPE_CHECKING:
    from pathlib import Path

FIELDS = (
    "Double:xs:double",
    "Decimal:xs:decimal",
    "Bytes:xs:base64Binary",
    "Hex:xs:hexBinary",
    "Long:xs:long",
    "Unsigned:xs:unsignedLong",
    "When:xs:dateTime",
    "Span:xs:duration",
    "Text",
    "Flag:xs:boolean",
    "Flags:t:Flags",
    "Char:t:Char",
    "Guid:t:Guid",
    "Pairs:t:Pairs",
)
TYPES = """
<xs:simpleType name="Flags"><xs:list><xs:simpleType><xs:restriction base="xs:string">
  <xs:enumeration value="Red"/><xs:enumeration value="Blue"/></xs:restriction></xs:simpleType></xs:list></xs:simpleType>
<xs:simpleType name="Char"><xs:restriction base="xs:int"/></xs:simpleType>
<xs:simpleType name="Guid"><xs:restriction base="xs:string">
  <xs:pattern value="[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}"/></xs:restriction></xs:simpleType>
<xs:complexType name="Pairs"><xs:sequence><xs:element name="KeyValueOfstringstring" minOccurs="0" maxOccurs="unbounded">
  <xs:complexType><xs:sequence><xs:element name="Key" type="xs:string"/><xs:element name="Value" type="xs:string"/>
  </xs:sequence></xs:complexType></xs:element></xs:sequence></xs:complexType>
"""
WSDL = document(
    TYPES
    + record("Everything", *FIELDS)
    + sequence("DoRequest", "it:t:Everything")
    + sequence("DoResponse", "it:t:Everything")
)
GUID = "0f8fad5b-d9cb-469f-a165-70867728950e"

# The value, and its text by the specification of XML Schema.
VALUES: dict[str, tuple[str, Any, str]] = {
    "infinity": ("double", math.inf, "INF"),
    "minus infinity": ("double", -math.inf, "-INF"),
    "a small double": ("double", 5e-324, "5e-324"),
    "a decimal of many digits": (
        "decimal",
        Decimal("12345678901234567890.123456789"),
        "12345678901234567890.123456789",
    ),
    "a decimal with an exponent": ("decimal", Decimal("1E+3"), "1000"),
    "bytes": ("bytes_", b"\x00\xff<", "AP88"),
    "hexadecimal": ("hex", b"\x00\xab", "00AB"),
    "the largest long": ("long", 2**63 - 1, "9223372036854775807"),
    "the smallest long": ("long", -(2**63), "-9223372036854775808"),
    "the largest unsigned long": ("unsigned", 2**64 - 1, "18446744073709551615"),
    "an empty text": ("text", "", ""),
    "blanks": ("text", "  two  blanks ", "  two  blanks "),
    "markup": ("text", "<a>&amp;]]>", "<a>&amp;]]>"),
    "false": ("flag", False, "false"),
    "flags": ("flags", ["Red", "Blue"], "Red Blue"),
    "a char": ("char", 65, "65"),
    "a guid": ("guid", GUID, GUID),
}
REFUSED: dict[str, tuple[str, Any]] = {
    "a long out of range": ("long", 2**63),
    "a str for a long": ("long", "1"),
    "a float for a long": ("long", 1.0),
    "a bool for a long": ("long", True),
    "a negative unsigned long": ("unsigned", -1),
    "text for bytes": ("bytes_", "AP88"),
    "a character that XML can't contain": ("text", "\x00"),
    "half a character": ("text", "\ud800"),
    "an int for a boolean": ("flag", 1),
    "several items of a list in one": ("flags", ["Red Blue"]),
    "an empty item of a list": ("flags", ["Red", ""]),
}


@pytest.fixture(scope="module")
def shop(tmp_path_factory: pytest.TempPathFactory) -> Any:
    """The package of an API with one of everything."""
    folder = tmp_path_factory.mktemp("simple")
    found = generate({"probe": WSDL}, folder)
    install(found.files, folder, "simple_types")
    return folder


def request(**fields: Any) -> Any:
    types = load("simple_types.probe.types")
    operations = load("simple_types.probe.operations.do")
    return operations.DoRequest(it=types.Everything(**fields))


def client(**options: Any) -> Any:
    probe = load("simple_types.probe")
    return probe.ShopClient(probe.ShopCredentials(), **options)


def validator() -> etree.XMLSchema:
    root = etree.fromstring(WSDL.encode())
    (schema,) = root.iter("{http://www.w3.org/2001/XMLSchema}schema")
    alone = etree.Element(schema.tag, schema.attrib, nsmap=schema.nsmap)
    for child in schema:
        alone.append(child)
    return etree.XMLSchema(alone)


def body(sent: bytes) -> Any:
    envelope = etree.fromstring(sent)
    namespace = etree.QName(envelope).namespace
    found: Any = envelope.find(f"{{{namespace}}}Body")
    return found[0]


@pytest.mark.parametrize("name", VALUES)
def test_values(name: str, shop: Path) -> None:
    del shop
    field, value, text = VALUES[name]
    sent = client().prepare(request(**{field: value}))
    element = body(sent.body)
    schema = validator()
    alone = etree.fromstring(etree.tostring(element))
    assert schema.validate(alone), schema.error_log
    (leaf,) = [e for e in element.iter() if len(e) == 0]
    assert (leaf.text or "") == text
    reply = sent.body.replace(b"DoRequest", b"DoResponse")
    http = load("simple_types._runtime.http.transport")
    response = client().read(request(), http.HttpResponse(200, {}, reply))
    assert getattr(response.it, field) == value
    assert response.receipt.unread == ()


@pytest.mark.parametrize("name", REFUSED)
def test_values_that_cannot_be_written(name: str, shop: Path) -> None:
    del shop
    field, value = REFUSED[name]
    errors = load("simple_types._runtime.errors")
    with pytest.raises(errors.RequestError) as caught:
        client(checks="off").prepare(request(**{field: value}))
    assert caught.value.field.lower().endswith(field.strip("_"))


def test_nan(shop: Path) -> None:
    del shop
    sent = client().prepare(request(double=math.nan))
    assert b"NaN" in sent.body


@pytest.mark.parametrize(
    "text", ["2026-11-22T18:15:45.1234567Z", "2026-11-22T18:15:45+03:00"]
)
def test_date_times_keep_their_digits(text: str, shop: Path) -> None:
    del shop
    sent = client().prepare(request(when=text))
    assert text.encode() in sent.body
    http = load("simple_types._runtime.http.transport")
    reply = sent.body.replace(b"DoRequest", b"DoResponse")
    response = client().read(request(), http.HttpResponse(200, {}, reply))
    assert str(response.it.when) == text


def test_an_anonymous_pair_is_in_the_namespace_of_its_schema(shop: Path) -> None:
    del shop
    types = load("simple_types.probe.types")
    pair = types.PairsKeyValueOfstringstring(key="k", value="v")
    pairs = types.Pairs(key_value_ofstringstring=[pair])
    sent = client().prepare(request(pairs=pairs))
    element = body(sent.body)
    schema = validator()
    assert schema.validate(etree.fromstring(etree.tostring(element))), schema.error_log
    assert [e.text for e in element.iter("{urn:t}Key", "{urn:t}Value")] == ["k", "v"]


def test_bytes_are_the_same_in_every_process(shop: Path) -> None:
    script = (
        "from simple_types.probe.types import Everything\n"
        "from simple_types.probe.operations.do import DoRequest\n"
        "from simple_types.probe import ShopClient, ShopCredentials\n"
        "client = ShopClient(ShopCredentials())\n"
        "request = DoRequest(it=Everything(long=1, text='x', flags=['Red', 'Blue']))\n"
        "print(client.prepare(request))\n"
        "print(client.prepare(request).body)\n"
    )
    found = {
        subprocess.run(
            [sys.executable, "-c", script],
            check=True,
            cwd=shop,
            capture_output=True,
            env={**os.environ, "PYTHONHASHSEED": seed},
        ).stdout
        for seed in ("0", "1", "2")
    }
    assert len(found) == 1
