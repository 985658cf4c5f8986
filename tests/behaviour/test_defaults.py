"""Defaults of a schema: what absent and empty parts of a reply mean. Each text was written by hand."""

from __future__ import annotations

import importlib
from decimal import Decimal
from typing import TYPE_CHECKING, Any, Final

import pytest

from tests.support.packages import generate, install, type_check
from tests.support.wsdls import document

if TYPE_CHECKING:
    from pathlib import Path

SCHEMA: Final = """
<xs:simpleType name="Colour"><xs:restriction base="xs:string"><xs:enumeration value="Red"/><xs:enumeration value="Blue"/>
</xs:restriction></xs:simpleType>
<xs:simpleType name="Sizes"><xs:list itemType="xs:int"/></xs:simpleType>
<xs:complexType name="Price"><xs:simpleContent><xs:extension base="xs:decimal"><xs:attribute name="unit" type="xs:string" default="EUR"/>
</xs:extension></xs:simpleContent></xs:complexType>
<xs:attribute name="shared" type="xs:int" default="4"/>
<xs:element name="top" type="xs:int" default="8"/>
<xs:complexType name="It"><xs:sequence>
  <xs:element name="text" type="xs:string" default="a &quot;text&quot;" minOccurs="0"/>
  <xs:element name="number" type="xs:int" default="-5" minOccurs="0"/>
  <xs:element name="flag" type="xs:boolean" default="1" minOccurs="0"/>
  <xs:element name="colour" type="t:Colour" default="Blue" minOccurs="0" nillable="true"/>
  <xs:element name="sizes" type="t:Sizes" default="1 2" minOccurs="0"/>
  <xs:element name="fixed" type="xs:int" fixed="7" minOccurs="0"/>
  <xs:element name="many" type="xs:int" default="3" minOccurs="0" maxOccurs="unbounded"/>
  <xs:element name="price" type="t:Price" default="1.50" minOccurs="0"/>
  <xs:element ref="t:top" minOccurs="0"/>
  <xs:element name="wrong" type="xs:int" default="none" minOccurs="0"/>
</xs:sequence>
<xs:attribute name="size" type="xs:int" default="2"/><xs:attribute name="hue" type="t:Colour" default="Red"/>
<xs:attribute name="only" type="xs:string" fixed="o"/><xs:attribute name="plain" type="xs:string"/>
<xs:attribute ref="t:shared"/></xs:complexType>
"""
WSDL: Final = document(
    SCHEMA
    + "".join(
        f'<xs:element name="Do{side}"><xs:complexType><xs:sequence><xs:element name="it" type="t:It"/></xs:sequence></xs:complexType></xs:element>'
        for side in ("Request", "Response")
    )
)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the package."""
    made = tmp_path_factory.mktemp("defaults")
    found = generate({"api": WSDL}, made)
    assert not found.findings
    install(found.files, made, "defaults_package")
    return made


@pytest.fixture
def call(folder: Path) -> Any:
    """What calls the one operation."""
    assert folder
    return importlib.import_module("defaults_package.api._soap.operations.do").CALL


def read(call: Any, it: str) -> tuple[Any, list[str]]:
    """What a reply holds, and the names of what wasn't understood."""
    http = importlib.import_module("defaults_package._runtime.http.transport")
    messages = importlib.import_module("defaults_package._runtime.messages")
    text = (
        '<s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/" xmlns="urn:t" xmlns:t="urn:t"'
        ' xmlns:i="http://www.w3.org/2001/XMLSchema-instance">'
        f"<s:Body><DoResponse>{it}</DoResponse></s:Body></s:Envelope>"
    )
    response = call.read(http.HttpResponse(200, {}, text.encode()), messages.Receipt())
    return response.it, [row.name for row in response.receipt.unread]


def test_type_checkers_agree(folder: Path) -> None:
    assert not type_check("defaults_package", folder)


def test_an_element_that_is_empty_has_its_default(call: Any) -> None:
    it, unread = read(
        call,
        "<it><text/><number></number><flag/><colour/><sizes/><fixed/><many/><many>1</many><many/>"
        "<price unit='USD'/><top/></it>",
    )
    assert not unread
    assert (it.text, it.number, it.flag, it.colour) == ('a "text"', -5, True, "Blue")
    assert (it.sizes, it.fixed, it.many, it.top) == ([1, 2], 7, [3, 1, 3], 8)
    assert (it.price.value, it.price.unit) == (Decimal("1.5"), "USD")


def test_an_element_that_is_absent_or_nil_has_none(call: Any) -> None:
    it, unread = read(call, '<it><colour i:nil="true"/></it>')
    assert not unread
    absent = (it.text, it.number, it.flag, it.colour, it.fixed, it.price, it.top)
    assert set(absent) == {None}
    assert it.many == []


def test_a_value_replaces_the_default(call: Any) -> None:
    it, unread = read(
        call, "<it><text> </text><number>0</number><flag>false</flag></it>"
    )
    assert not unread
    assert (it.text, it.number, it.flag) == (" ", 0, False)


def test_an_attribute_that_is_absent_has_its_default(call: Any) -> None:
    it, unread = read(call, "<it><price>1</price></it>")
    assert not unread
    assert (it.size, it.hue, it.only, it.plain, it.shared) == (2, "Red", "o", None, 4)
    assert it.price.unit == "EUR"
    it, _ = read(call, '<it size="9" hue="Blue" plain="" t:shared="0"/>')
    assert (it.size, it.hue, it.plain, it.shared) == (9, "Blue", "", 0)


def test_a_default_that_is_not_of_its_type_is_recorded(call: Any) -> None:
    it, unread = read(call, "<it><wrong/></it>")
    assert (it.wrong, unread) == (None, ["none"])


def test_a_request_contains_only_what_was_set(call: Any, folder: Path) -> None:
    types = importlib.import_module("defaults_package.api.types")
    operations = importlib.import_module("defaults_package.api.operations.do")
    request = operations.DoRequest(it=types.It(text="", fixed=None))
    assert call.write(request) == (
        "<tns:DoRequest><tns:it><tns:text></tns:text></tns:it></tns:DoRequest>"
    )
    source = (folder / "defaults_package/api/types/it.py").read_text(encoding="utf-8")
    assert "The schema's default is `-5`." in source
    assert "The schema's default is `2`." in source
    assert "`o`" not in source
