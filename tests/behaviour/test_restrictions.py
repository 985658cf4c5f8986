"""What a restriction leaves out is neither sent nor required: each text was written by hand from the schema."""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, Any, Final

import pytest

from tests.support.packages import generate, install, type_check
from tests.support.wsdls import document, record, sequence

if TYPE_CHECKING:
    from pathlib import Path


def restriction(name: str, base: str, *names: str) -> str:
    """A complex type that keeps some elements of its base."""
    kept = "".join(
        f'<xs:element name="{n}" type="xs:int" minOccurs="0"/>' for n in names
    )
    return (
        f'<xs:complexType name="{name}"><xs:complexContent><xs:restriction base="t:{base}">'
        f"<xs:sequence>{kept}</xs:sequence></xs:restriction></xs:complexContent></xs:complexType>"
    )


MANY: Final = (
    '<xs:complexType name="Many"><xs:choice maxOccurs="unbounded"><xs:element name="a" type="xs:int"/>'
    '<xs:element name="b" type="xs:int"/></xs:choice></xs:complexType>'
)
TYPES: Final = "".join(
    (
        record("Wide", "a:xs:int", "b:xs:int", "c:xs:int", "more:t:Part"),
        record("Part", "x:xs:int"),
        restriction("Narrow", "Wide", "b", "c"),
        restriction("Narrower", "Narrow", "c"),
        record("Longer", "d:xs:int", base="t:Narrow"),
        MANY,
        restriction("Pair", "Many", "a", "b"),
    )
)
ELEMENTS: Final = (
    "narrow:t:Narrow", "narrower:t:Narrower", "longer:t:Longer", "pair:t:Pair",
)  # fmt: skip


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> str:
    """A package whose requests and replies have restrictions, and no values of their bases."""
    folder = tmp_path_factory.mktemp("restrictions")
    sides = sequence("DoRequest", *ELEMENTS) + sequence("DoResponse", *ELEMENTS)
    found = generate({"x": document(TYPES + sides)}, folder)
    assert not found.findings
    install(found.files, folder, "restrictions_package")
    assert not type_check("restrictions_package", folder)
    return "restrictions_package.x"


def write(root: str, **fields: Any) -> str:
    """The body of a request with some fields."""
    call: Any = importlib.import_module(f"{root}._soap.operations.do").CALL
    asked: Any = importlib.import_module(f"{root}.operations.do").DoRequest
    return str(call.write(asked(**fields)))


def refused(root: str, **fields: Any) -> str:
    """Why some fields can't be written."""
    with pytest.raises(ValueError, match=r".") as caught:
        write(root, **fields)
    return str(caught.value)


def test_zero_and_false_are_refused_like_any_value(root: str) -> None:
    types = importlib.import_module(f"{root}.types")
    error = refused(root, narrow=types.Narrow(a=0, b=1, c=2))
    assert "is not part of this type" in error
    assert "a" in error


def test_what_a_base_left_out_stays_out(root: str) -> None:
    types = importlib.import_module(f"{root}.types")
    error = "is not part of this type"
    assert error in refused(root, narrower=types.Narrower(a=1, c=2))
    assert error in refused(root, narrower=types.Narrower(b=1, c=2))
    assert error in refused(root, longer=types.Longer(a=1, b=1, c=2, d=3))
    assert write(root, narrower=types.Narrower(c=2)) == (
        "<tns:DoRequest><tns:narrower><tns:c>2</tns:c></tns:narrower></tns:DoRequest>"
    )


def test_a_group_that_its_base_repeats_may_be_restricted_to_elements(root: str) -> None:
    types = importlib.import_module(f"{root}.types")
    written = write(root, pair=types.Pair(a=1, b=2))
    assert written == (
        "<tns:DoRequest><tns:pair><tns:a>1</tns:a><tns:b>2</tns:b></tns:pair></tns:DoRequest>"
    )
    reading = importlib.import_module("restrictions_package._runtime.soap.envelope")
    call: Any = importlib.import_module(f"{root}._soap.operations.do").CALL
    envelope = reading.read_envelope(
        b'<s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/" xmlns="urn:t"><s:Body>'
        b"<DoResponse><pair><a>1</a><b>2</b></pair></DoResponse></s:Body></s:Envelope>"
    )
    response = call.read_answer(envelope.body[0], envelope.reply)
    assert response.pair == types.Pair(a=1, b=2)
    assert not envelope.reply.unread


def test_what_its_base_requires_cannot_be_left_out(tmp_path: Path) -> None:
    needed = '<xs:element name="a" type="xs:int"/>'
    types = record("Wide", needed, "b") + restriction("Narrow", "Wide", "b")
    sides = sequence("DoRequest", "x:t:Narrow") + sequence("DoResponse")
    found = generate({"x": document(types + sides)}, tmp_path)
    assert (
        "Do was left out: {urn:t}Narrow leaves out a, which its base requires"
        in found.findings
    )
