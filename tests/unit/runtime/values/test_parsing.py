"""Numbers are read as XML Schema writes them; libxml2 says which texts those are."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from xml.etree.ElementTree import Element

import pytest
from lxml import etree

from generated._runtime.json import reader as json_read
from generated._runtime.soap import reader as xml_read
from generated._runtime.values.parsing import parse_decimal, parse_double, parse_integer

if TYPE_CHECKING:
    from collections.abc import Callable

XS = "http://www.w3.org/2001/XMLSchema"
TEXTS = (
    "7",
    "+7",
    "-7",
    "007",
    " \t\n7 ",
    "1_0",
    "_1",
    "1_",
    "\u0661\u0662",
    "\uff17",
    "7\u00a0",
    "\u20037",
    "1 0",
    "7.5",
    ".5",
    "1_0.5",
    "\u0661.5",
    "x",
    "",
)


def is_valid(kind: str, text: str) -> bool:
    """What libxml2 says of a text."""
    schema = etree.fromstring(
        f'<xs:schema xmlns:xs="{XS}"><xs:element name="v" type="xs:{kind}"/></xs:schema>'
    )
    element = etree.Element("v")
    element.text = text
    return bool(etree.XMLSchema(schema).validate(element))


@pytest.mark.parametrize("text", TEXTS)
@pytest.mark.parametrize(
    ("kind", "parse"),
    [("integer", parse_integer), ("double", parse_double), ("decimal", parse_decimal)],
)
def test_texts_are_numbers_as_the_schema_says(
    kind: str, parse: Callable[[str], Any], text: str
) -> None:
    try:
        parse(text)
    except ValueError:
        assert not is_valid(kind, text)
    else:
        assert is_valid(kind, text)


@pytest.mark.parametrize("text", TEXTS)
def test_replies_record_what_is_not_a_number(text: str) -> None:
    element = Element("v")
    element.text = text
    soap, rest = xml_read.Reply({}), json_read.Reply()
    found = {soap.integer(element), rest.integer(text)}
    unread = [part.reason for part in (*soap.unread, *rest.unread)]
    if is_valid("integer", text):
        assert found == {int(text)}
        assert not unread
    else:
        assert found == {None}
        assert unread == ["unreadable"] * 2
