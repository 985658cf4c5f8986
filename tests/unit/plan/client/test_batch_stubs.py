"""Which operations have an ``_in_batches`` variant: those whose request has a list that can be split."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.support.packages import generate
from tests.support.wsdls import document, record, sequence

if TYPE_CHECKING:
    from pathlib import Path

NO_REPLY = '<xs:element name="DeleteResponse"><xs:complexType/></xs:element>'
PAIRS = """
<xs:complexType name="ArrayOfPairs"><xs:sequence>
  <xs:element name="KeyValueOfstringstring" minOccurs="0" maxOccurs="unbounded"><xs:complexType><xs:sequence>
    <xs:element name="Key" type="xs:string"/><xs:element name="Value" type="xs:string"/>
  </xs:sequence></xs:complexType></xs:element>
</xs:sequence></xs:complexType>
"""
NUMBERS = """
<xs:complexType name="ArrayOfNumbers"><xs:sequence>
  <xs:element name="int" type="xs:int" minOccurs="0" maxOccurs="unbounded"/>
</xs:sequence></xs:complexType>
"""


@pytest.mark.parametrize(
    ("kind", "annotation", "has_batches"),
    [
        ("ArrayOfNumbers", "Sequence[int]", True),
        ("ArrayOfPairs", "Mapping[str, str | None]", False),
    ],
)
def test_a_dictionary_is_not_split(
    kind: str, annotation: str, *, has_batches: bool, tmp_path: Path
) -> None:
    schema = PAIRS + NUMBERS + sequence("DeleteRequest", f"Ids:t:{kind}") + NO_REPLY
    files = generate({"shop": document(schema, operations=("Delete",))}, tmp_path).files
    assert f"ids: {annotation} | None" in files["shop/operations/delete.py"]
    assert ("shop/batches.py" in files) == has_batches


def test_a_dictionary_beside_the_list_is_not_a_second_list(tmp_path: Path) -> None:
    fields = ("Labels:t:ArrayOfPairs", "Ids:t:ArrayOfNumbers")
    schema = PAIRS + NUMBERS + sequence("DeleteRequest", *fields) + NO_REPLY
    files = generate({"shop": document(schema, operations=("Delete",))}, tmp_path).files
    assert '"delete": Items("ids"' in files["shop/items.py"]
    assert "ids: Source[int]" in files["shop/batches.py"]


def test_a_field_that_is_called_like_a_nested_list_has_another_name(
    tmp_path: Path,
) -> None:
    schema = NUMBERS + record("Holder", "Ids:t:ArrayOfNumbers")
    schema += sequence("DeleteRequest", "Holder:t:Holder", "Ids:xs:int") + NO_REPLY
    files = generate({"shop": document(schema, operations=("Delete",))}, tmp_path).files
    assert '"holder.ids"' in files["shop/items.py"]
    text = files["shop/batches.py"]
    assert "ids: int | None = None," in text
    assert "ids_: Source[int]," in text
    assert "holder=Holder(ids=())" in text
