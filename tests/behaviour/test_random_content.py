"""Any content comes back as it was: replies with random elements are read, and written as requests."""

from __future__ import annotations

import importlib
from random import Random
from typing import TYPE_CHECKING, Any

import pytest
from lxml import etree

from tests.support.packages import generate, install
from tests.support.random_content import RECORD, XSI, random_types, validator
from tests.support.wsdls import document

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.support.random_content import RandomType

SEEDS = range(4)
TYPES = 60
INSTANCES = 12


def wsdl(types: list[RandomType]) -> str:
    """A WSDL whose one operation asks and answers with an element of each type."""
    elements = "".join(
        f'<xs:element name="{made.element}" type="t:{made.name}" minOccurs="0"/>'
        for made in types
    )
    sides = "".join(
        f'<xs:element name="Do{side}"><xs:complexType><xs:sequence>{elements}</xs:sequence></xs:complexType></xs:element>'
        for side in ("Request", "Response")
    )
    return document(RECORD + "".join(made.schema() for made in types) + sides)


def returned(root: str, element: str, text: str) -> str:
    """What becomes of an element in a reply that is read, and written as a request."""
    call: Any = importlib.import_module(f"{root}.x._soap.operations.do").CALL
    asked: Any = importlib.import_module(f"{root}.x.operations.do").DoRequest
    reading = importlib.import_module(f"{root}._runtime.soap.envelope")
    envelope = reading.read_envelope(
        f'<s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/" xmlns="urn:t">'
        f"<s:Body><DoResponse>{text}</DoResponse></s:Body></s:Envelope>".encode()
    )
    response = call.read_answer(envelope.body[0], envelope.reply)
    assert not envelope.reply.unread
    return str(call.write(asked(**{element: getattr(response, element)})))


def flat(element: Any) -> Iterator[tuple[str, str | None, dict[str, str]]]:
    """What an element holds; its types without their prefixes."""
    for inner in element.iter():
        attributes = {k: v.rpartition(":")[2] for k, v in inner.attrib.items()}
        yield inner.tag, (inner.text or ""), attributes


@pytest.mark.parametrize("seed", SEEDS)
def test_any_content_comes_back_as_it_was(seed: int, tmp_path: Path) -> None:
    chance = Random(seed)  # noqa: S311  # a seed gives the same types again
    types = random_types(chance, TYPES)
    found = generate({"x": wsdl(types)}, tmp_path, explicit_nil=True)
    assert not found.findings
    root = f"random_content_{seed}"
    install(found.files, tmp_path, root)
    schema = validator(types)
    tried = 0
    for made in types:
        for _ in range(INSTANCES):
            text = made.instance(chance)
            element = etree.fromstring(text)
            if not schema.validate(element):
                continue  # libxml2 is wrong about a few, with repetitions in repetitions
            tried += 1
            written = returned(root, made.element, text)
            spaces = f'xmlns:tns="urn:t" xmlns:i="{XSI}"'
            again = etree.fromstring(f"<body {spaces}>{written}</body>")[0][0]
            assert list(flat(again)) == list(flat(element)), made.schema()
    assert tried > 0.97 * TYPES * INSTANCES
