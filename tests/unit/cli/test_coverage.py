"""The coverage command counts the facts that each source states."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from tests.tiny import make_specs, run

if TYPE_CHECKING:
    from pathlib import Path

UNSTATED = dict.fromkeys(
    ("schema", "docs", "index", "overrides", "catalog", "unstated"), 0
)


@pytest.fixture
def specs(tmp_path: Path) -> Path:
    """Specs whose page omits a type and FleetId, and describes an element that the schema lacks."""
    specs = make_specs(tmp_path / "specs", "a.one")
    page = specs / "a" / "one" / "docs" / "deletevans.md"
    text = page.read_text(encoding="utf-8")
    text = text.replace('<a name="fleetid"></a>FleetId', '<a name="depot"></a>Depot')
    page.write_text(text, encoding="utf-8")
    (specs / "a" / "one" / "overrides.toml").write_text(
        '[[override]]\noperation = "DeleteVans"\nfield = "VanIds"\nmax_items = 40\n'
        'reason = "Measured."\n',
        encoding="utf-8",
    )
    catalog = specs / "catalog.toml"
    text = catalog.read_text(encoding="utf-8") + 'overrides = "overrides.toml"\n'
    catalog.write_text(text, encoding="utf-8")
    return specs


def test_as_json(specs: Path) -> None:
    result = run("coverage", "--specs", specs, "--format", "json")
    assert result.exit_code == 0
    table = json.loads(result.stdout)
    [row] = table["operations"]
    assert (row["api"], row["service"], row["name"]) == ("a.one", "Fleet", "DeleteVans")
    assert row["facts"] == table["total"] == {
        "type": {**UNSTATED, "schema": 4},
        # FleetId by the schema, VanIds and Color by the page.
        "required": {**UNSTATED, "schema": 1, "docs": 2},
        "limit": {**UNSTATED, "overrides": 1},
        "default": UNSTATED,
        "description": {**UNSTATED, "docs": 3, "unstated": 1},
        "summary": {**UNSTATED, "docs": 1},
        "partial errors": {**UNSTATED, "catalog": 1},
        "address": {**UNSTATED, "schema": 1},
    }  # fmt: skip
    assert row["unstated"] == ["request.FleetId: description"]
    assert [(item["code"], item["source"]) for item in row["conflicts"]] == [
        ("docs-missing-element", "a/one/docs/deletevans.md:14"),
        ("docs-unknown-element", "a/one/docs/deletevans.md:15"),
    ]


def test_as_a_table(specs: Path) -> None:
    lines = run("coverage", "--specs", specs).stdout.splitlines()
    assert lines[0].split() == ["operation", "schema", "docs", "index", "overrides", "catalog", "unstated", "conflicts"]  # fmt: skip
    assert lines[1].split() == ["a.one", "Fleet.DeleteVans", "6", "6", "0", "1", "1", "1", "2"]  # fmt: skip
    assert lines[-1].split() == ["total", "6", "6", "0", "1", "1", "1", "2"]


def test_as_markdown(specs: Path) -> None:
    text = run("coverage", "--specs", specs, "--format", "markdown").stdout
    lines = text.splitlines()
    assert lines[:3] == [
        "| operation | schema | docs | index | overrides | catalog | unstated | conflicts |",
        "| --- | --: | --: | --: | --: | --: | --: | --: |",
        "| a.one Fleet.DeleteVans | 6 | 6 | 0 | 1 | 1 | 1 | 2 |",
    ]
    unstated = text.partition("## Unstated facts\n\n")[2]
    assert unstated == "- a.one Fleet.DeleteVans: request.FleetId: description\n"
    assert "docs-unknown-element: DeleteVans: Depot is not in the schema" in text


def test_one_api_of_the_catalog(specs: Path) -> None:
    result = run("coverage", "a.on", "--specs", specs)
    assert result.exit_code == 1
    assert "did you mean a.one?" in result.stderr


def test_all_of_ours(specs: Path) -> None:
    del specs
    table = json.loads(run("coverage", "--format", "json").stdout)
    assert len(table["operations"]) == 67
    assert not [row for row in table["operations"] if row["conflicts"]]
