"""The path of an operation's items, as an override names it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

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


def of(folder: Path, name: str, *fields: str) -> tuple[tuple[str, ...], list[str]]:
    """The items of an operation whose request has some fields, and the findings."""
    elements = "".join(f'<xs:element name="{f}" {kind(f)}/>' for f in fields)
    start, end = WSDL.index('<xs:element name="FleetId"'), WSDL.index("</xs:sequence>")
    text = f"{WSDL[:start]}{elements}{WSDL[end:]}".replace("DeleteVans", name)
    operation, found = read(folder, text)
    return operation.partial_errors.items, [f for f in found if "items-unstated" in f]


def kind(name: str) -> str:
    many = 'minOccurs="0" maxOccurs="unbounded"' if name.endswith("s") else ""
    types = {"Force": "xs:boolean", "Until": "xs:date"}
    return f'type="{types.get(name, "xs:string")}" {many}'


@pytest.mark.parametrize(
    ("operation", "fields", "items"),
    [
        ("DeleteVan", ("SessionId", "VanId"), "VanId"),
        ("DeleteVan", ("Id", "Force"), "Id"),
        ("DeleteVan", ("Van",), "Van"),
        ("fleetVanRemove", ("SessionId", "VanId", "FleetId"), "VanId"),
        ("RemoveVanFromFleet", ("FleetId", "VanId"), "VanId"),
        ("DeleteVan", ("SessionId", "VanKey"), "VanKey"),
        ("DeleteVan", ("uuid",), "uuid"),
        ("DeleteVan", ("VanName", "VanId"), "VanId"),
        # The list of a delete of one thing isn't what is deleted, unless its name says so.
        ("DeleteVan", ("VanId", "Options"), "VanId"),
        ("DeleteVan", ("Id", "Options"), "Id"),
        ("DeleteVan", ("Options",), "Options"),
        ("DeleteVan", ("Id", "VanIds"), "VanIds"),
        ("RemoveVans", ("Id", "BusIds"), "BusIds"),
        ("RemoveVanFromFleets", ("VanId", "FleetIds"), "FleetIds"),
        ("DeleteVans", ("VanIds", "FleetIds"), "VanIds"),
        ("DeleteVans", ("VanIds", "VanId"), "VanIds"),
    ],
)
def test_the_field_that_is_named_for_what_is_deleted(
    tmp_path: Path, operation: str, fields: tuple[str, ...], items: str
) -> None:
    assert of(tmp_path, operation, *fields) == (tuple(filter(None, [items])), [])


@pytest.mark.parametrize(
    ("operation", "fields"),
    [
        ("DeleteVan", ("SessionId",)),
        ("DeleteVan", ("VanId", "Id")),
        ("DeleteForce", ("Force",)),
        ("DeleteUntil", ("Until",)),
    ],
)
def test_no_field_is_named_for_what_is_deleted(
    tmp_path: Path, operation: str, fields: tuple[str, ...]
) -> None:
    items, found = of(tmp_path, operation, *fields)
    assert items == ()
    assert len(found) == 1
    assert f"{operation}: nothing states which element of the request has its items, so there are no fates" in found[0]  # fmt: skip


def test_a_delete_without_arguments_has_no_items(tmp_path: Path) -> None:
    assert of(tmp_path, "PurgeAll") == ((), [])


def test_several_lists_of_which_none_is_named_for_it(tmp_path: Path) -> None:
    items, found = of(tmp_path, "DeleteVans", "BusIds", "FleetIds")
    assert items == ()
    assert found == [
        "a/docs/deletevans.md:1: items-unstated: DeleteVans: the request has several lists, and nothing states which has its items"
    ]
