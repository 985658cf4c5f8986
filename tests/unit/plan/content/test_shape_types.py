"""Shapes of types that can't be flattened, and of those that refer to them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.support.packages import generate
from tests.support.wsdls import EMPTY_REPLY, document, record, sequence

if TYPE_CHECKING:
    from pathlib import Path

OTHER = sequence("OtherRequest", "a") + sequence("OtherResponse", "a")


def left_out(schema: str, folder: Path) -> str:
    """Why the operation Do is left out; the other one has to be there."""
    wsdl = document(schema + EMPTY_REPLY + OTHER, operations=("Do", "Other"))
    found = generate({"shop": wsdl}, folder)
    assert "shop/operations/other.py" in found.files
    [line] = found.findings.splitlines()
    return line.partition("operation-left-out: S: Do was left out: ")[2]


def test_a_repeated_group_that_contains_itself_twice(tmp_path: Path) -> None:
    """Two to the power of twenty groups are never looked at."""
    inner = "".join(
        '<xs:sequence minOccurs="0" maxOccurs="unbounded">'
        f'<xs:element name="{name}" type="xs:int"/><xs:group ref="t:G"/></xs:sequence>'
        for name in "ab"
    )
    group = f'<xs:group name="G"><xs:sequence>{inner}</xs:sequence></xs:group>'
    holder = '<xs:complexType name="T"><xs:group ref="t:G"/></xs:complexType>'
    schema = group + holder + sequence("DoRequest", "x:t:T")
    expected = "{urn:t}T has repeated groups nested more than 20 deep"
    assert left_out(schema, tmp_path) == expected


def test_a_type_that_is_its_own_base(tmp_path: Path) -> None:
    schema = record("A", "a", base="t:B") + record("B", "b", base="t:A")
    found = left_out(schema + sequence("DoRequest", "x:t:A"), tmp_path)
    assert found == "{urn:t}A is its own base"


def test_a_type_whose_base_is_refused(tmp_path: Path) -> None:
    base = '<xs:complexType name="A"><xs:sequence><xs:element ref="t:Abstract"/></xs:sequence></xs:complexType>'
    head = '<xs:element name="Abstract" abstract="true" type="xs:int"/>'
    schema = head + base + record("B", "b", base="t:A")
    found = left_out(schema + sequence("DoRequest", "x:t:B"), tmp_path)
    assert found == "nothing substitutes for the abstract element {urn:t}Abstract"
