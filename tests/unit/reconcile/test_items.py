"""The path of an operation's items, as an override names it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.tiny import WSDL
from tests.unit.reconcile.test_fields import override, read

if TYPE_CHECKING:
    from pathlib import Path

GROUPS = """\
<xs:complexType name="Group"><xs:sequence>
  <xs:element name="Ids" type="xs:long" maxOccurs="unbounded"/>
</xs:sequence></xs:complexType>
<xs:simpleType"""


def with_groups(occurs: str) -> str:
    text = WSDL.replace("<xs:simpleType", GROUPS, 1)
    group = f'<xs:element name="Groups" type="tns:Group" {occurs}/>'
    return text.replace('<xs:element name="Color" type', f'{group}<xs:element name="Color" type', 1)  # fmt: skip


def test_a_list_inside_an_element(tmp_path: Path) -> None:
    operation, found = read(tmp_path, with_groups(""), override(items='"Groups.Ids"'))
    assert operation.partial_errors.items == ("Groups", "Ids")
    assert found == []


def test_a_list_inside_the_entries_of_a_list(tmp_path: Path) -> None:
    text = with_groups('maxOccurs="unbounded"')
    operation, found = read(tmp_path, text, override(items='"Groups.Ids"'))
    assert operation.partial_errors.items == ()
    assert found == [
        "a/overrides.toml:2: override-unused: DeleteVans: Groups.Ids can't be the items: Groups is a list"
    ]
