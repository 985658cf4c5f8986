"""The limits that an index page states for a request, beside those of pages and overrides."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from stubwright import pipeline
from stubwright.diagnostics import InputError, Log
from stubwright.inputs.catalog import inputs_of, open_catalog
from tests.tiny import PAGE, WSDL, make_specs

if TYPE_CHECKING:
    from pathlib import Path

    from stubwright.model.api import Operation

HEAD = """\
# Fleet Service Operations

|Service Operation|Description|Request Limits|
|---|---|---|
"""
LIMIT = " A maximum of 50 vans can be specified in a single call."
LOAD = """\
<xs:complexType name="Van"><xs:sequence>
  <xs:element name="Load" type="xs:long" minOccurs="0" maxOccurs="unbounded"/>
</xs:sequence></xs:complexType>
<xs:simpleType"""


def read(
    folder: Path, cell: str, *, limit: str = LIMIT, wsdl: str = WSDL, override: str = ""
) -> tuple[Operation, list[str]]:
    """The operation with a cell of an index page, and the findings about index and overrides."""
    specs = make_specs(folder / "specs", "a")
    docs = specs / "a" / "docs"
    (specs / "a" / "fleet.wsdl").write_text(wsdl, encoding="utf-8")
    (docs / "deletevans.md").write_text(PAGE.replace(LIMIT, limit), encoding="utf-8")
    row = f"|[DeleteVans](deletevans.md)|Deletes vans.|{cell}|\n"
    (docs / "fleet.md").write_text(HEAD + row, encoding="utf-8")
    (specs / "a" / "overrides.toml").write_text(f"# Data\n{override}", encoding="utf-8")  # fmt: skip
    catalog = specs / "catalog.toml"
    text = catalog.read_text(encoding="utf-8")
    more = 'index = "docs/fleet.md"\noverrides = "overrides.toml"\n'
    catalog.write_text(text + more, encoding="utf-8")
    log = Log()
    [entry] = open_catalog(specs, log).apis
    [operation] = pipeline.load_api(inputs_of(specs, entry), log).operations
    places = ("a/docs/fleet.md", "a/overrides.toml", "catalog.toml")
    return operation, [
        f"{d.source}: {d.code}: {d.message}"
        for d in log.diagnostics()
        if d.source.path in places
    ]


def limit_of(operation: Operation, *path: str) -> tuple[int, str] | None:
    facts = operation.request.facts(path, None)
    assert facts is not None
    limit = facts.max_items
    return (limit.value, str(limit.source)) if limit is not None else None


@pytest.mark.parametrize("cell", ["40 *VanIds*", "40 *Vans*", "1 *FleetId*<br/><br/>40*VanIds*"])  # fmt: skip
def test_the_index_states_what_the_page_does_not(tmp_path: Path, cell: str) -> None:
    operation, found = read(tmp_path, cell, limit="")
    assert limit_of(operation, "VanIds") == (40, "a/docs/fleet.md:5")
    assert limit_of(operation, "FleetId") is None
    assert found == []


def test_both_state_the_same_limit(tmp_path: Path) -> None:
    operation, found = read(tmp_path, "1 *FleetId*<br/><br/>50 *VanIds*")
    assert limit_of(operation, "VanIds") == (50, "a/docs/deletevans.md:16")
    assert found == []


def test_the_page_wins_and_both_places_are_named(tmp_path: Path) -> None:
    operation, found = read(tmp_path, "40 *VanIds*")
    assert limit_of(operation, "VanIds") == (50, "a/docs/deletevans.md:16")
    assert found == [
        (
            "a/docs/fleet.md:5: docs-page-conflict: DeleteVans: the limit of VanIds is 40 here"
            " and 50 at a/docs/deletevans.md:16"
        )
    ]


def test_an_index_without_a_limit(tmp_path: Path) -> None:
    operation, found = read(tmp_path, "N/A.")
    assert limit_of(operation, "VanIds") == (50, "a/docs/deletevans.md:16")
    assert found == [
        (
            "a/docs/fleet.md:5: docs-index-no-limit: DeleteVans: VanIds has no limit here"
            " and a limit of 50 at a/docs/deletevans.md:16"
        )
    ]


def test_neither_states_a_limit(tmp_path: Path) -> None:
    operation, found = read(tmp_path, "N/A.", limit="")
    assert limit_of(operation, "VanIds") is None
    assert found == []


@pytest.mark.parametrize(
    ("cell", "value", "place"),
    [
        ("N/A.", 50, "a/docs/deletevans.md:16"),
        ("40 *VanIds*", 50, "a/docs/deletevans.md:16"),
        ("40 *VanIds*", 40, "a/docs/fleet.md:5"),
        ("40 *VanIds*", 30, "a/overrides.toml:2"),
    ],
)
def test_an_override_settles_the_conflict(
    tmp_path: Path, cell: str, value: int, place: str
) -> None:
    override = f'[[override]]\noperation = "DeleteVans"\nfield = "VanIds"\nmax_items = {value}\nreason = "x"\n'
    operation, found = read(tmp_path, cell, override=override)
    assert limit_of(operation, "VanIds") == (value, place)
    assert found == []


def test_elements_that_the_request_lacks_are_reported_unless_overridden(
    tmp_path: Path,
) -> None:
    cell = "1 *VanId*<br/><br/>50 *VanIds*"
    _, found = read(tmp_path / "one", cell)
    assert found == [
        "a/docs/fleet.md:5: docs-unknown-element: DeleteVans: VanId is not in the schema"
    ]
    override = '[[override]]\noperation = "DeleteVans"\nfield = "VanId"\nmax_items = 0\nreason = "x"\n'
    _, found = read(tmp_path / "two", cell, override=override)
    assert found == []


def test_a_limit_of_an_element_that_is_not_a_list(tmp_path: Path) -> None:
    operation, found = read(tmp_path, "2 *FleetId*")
    assert limit_of(operation, "FleetId") is None
    assert found == [
        (
            "a/docs/fleet.md:5: docs-type-conflict: DeleteVans: FleetId has a limit here, but isn't a list"
            " in the schema"
        )
    ]


def test_the_list_inside_each_item(tmp_path: Path) -> None:
    wsdl = WSDL.replace("<xs:simpleType", LOAD, 1).replace(
        '"VanIds" type="xs:long"', '"VanIds" type="tns:Van"'
    )
    cell = "1 *VanIds*<br/><br/>20,000 *Load*"
    operation, found = read(tmp_path, cell, limit="", wsdl=wsdl)
    assert limit_of(operation, "VanIds") == (1, "a/docs/fleet.md:5")
    assert limit_of(operation, "VanIds", "Load") == (20_000, "a/docs/fleet.md:5")
    assert found == []


def test_the_named_index_must_be_an_index_page(tmp_path: Path) -> None:
    specs = make_specs(tmp_path, "a")
    catalog = specs / "catalog.toml"
    text = catalog.read_text(encoding="utf-8")
    for name, code in (("deletevans.md", "docs-not-a-page"), ("x.md", "file-missing")):
        catalog.write_text(f'{text}index = "docs/{name}"\n', encoding="utf-8")
        log = Log()
        [entry] = open_catalog(specs, log).apis
        pipeline.load_api(inputs_of(specs, entry), log)
        assert code in {d.code for d in log.diagnostics()}
    catalog.write_text(f'{text}index = "../x.md"\n', encoding="utf-8")
    with pytest.raises(InputError) as caught:
        open_catalog(specs, Log())
    assert "index: '../x.md' must be inside the folder" in str(caught.value)
