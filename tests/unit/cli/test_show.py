"""`show` of a page alone: its facts, and the parts that weren't understood."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from tests.tiny import PAGE, WSDL, make_specs, run

SCHEMA = Path(__file__).resolve().parents[3] / "docs" / "export.schema.json"


@pytest.fixture
def page(tmp_path: Path) -> Path:
    path = tmp_path / "deletevans.md"
    path.write_text(PAGE, encoding="utf-8")
    return path


def validate(value: Any) -> None:
    Draft202012Validator(json.loads(SCHEMA.read_text(encoding="utf-8"))).validate(value)


def test_a_page_as_json(page: Path) -> None:
    result = run("show", "--docs", page, "--format", "json")
    assert result.exit_code == 0
    [operation] = json.loads(result.stdout)
    validate([operation])
    assert (operation["name"], operation["service"]) == ("DeleteVans", "Fleet")
    assert operation["summary"] == "Deletes vans from a fleet."
    assert operation["protocols"]["soap"]["namespace"] == "urn:fleet"
    request = operation["request"]
    assert (request["name"], request["namespace"]) == ("DeleteVansRequest", "urn:fleet")
    facts = ("name", "type", "list", "required", "max_items")
    assert [tuple(field[fact] for fact in facts) for field in request["fields"]] == [
        # In the order of the template; the table is alphabetical.
        ("FleetId", "long", False, True, None),
        ("VanIds", "long", True, True, 50),
        ("Color", "Color", False, False, None),
    ]
    lines = PAGE.splitlines()
    color = request["fields"][2]["sources"]
    row = 1 + next(i for i, line in enumerate(lines) if line.startswith('|<a name="color">'))  # fmt: skip
    assert color["description"] == color["required"] == f"{page}:{row}"
    assert color["template"] == f"{page}:{1 + lines.index('      <Color>ValueHere</Color>')}"  # fmt: skip


def test_arrays_and_second_limits(page: Path) -> None:
    text = PAGE.replace(
        "<VanIds>LongValueHere</VanIds>",
        '<Vans><Van><Ids xmlns:a="urn:arrays"><a:long>LongValueHere</a:long></Ids></Van></Vans>',
    )
    row = next(line for line in PAGE.splitlines() if "VanIds|" in line)
    text = text.replace(
        row,
        '|<a name="vans"></a>Vans|The vans. A maximum of 1 van can be sent, with up to 70 ids in it.|[Van](van.md) array|',
    )
    page.write_text(text, encoding="utf-8")
    result = run("show", "--docs", page, "--format", "json")
    [operation] = json.loads(result.stdout)
    validate([operation])
    vans = operation["request"]["fields"][1]
    assert (vans["name"], vans["type"], vans["list"]) == ("Vans", "Van", True)
    [ids] = vans["fields"]
    assert (ids["name"], ids["type"], ids["list"]) == ("Ids", "long", True)
    assert (vans["max_items"], ids["max_items"]) == (1, 70)
    assert "fields" not in ids


def test_a_page_as_text(page: Path) -> None:
    result = run("show", "--docs", page)
    assert (result.exit_code, result.stderr) == (0, "")
    lines = result.stdout.splitlines()
    assert lines[0] == f"Fleet.DeleteVans  [{page}:1]"
    assert f"    VanIds: long array  [{page}:16]" in lines
    assert f"      max items: 50  [{page}:16]" in lines
    assert "not understood" not in result.stdout


def test_parts_that_were_not_understood(page: Path) -> None:
    text = PAGE.replace("### <a", "## Weather\n\nIt rains.\n\n### <a", 1)
    page.write_text(text.replace("|**long** array|", "|a bunch of longs|"), encoding="utf-8")  # fmt: skip
    result = run("show", "--docs", page)
    assert result.exit_code == 0
    told = result.stdout.partition("\n  not understood\n")[2].splitlines()
    assert [line for line in told if line.endswith(f"[{page}:20]")]
    as_json = run("show", "--docs", page, "--format", "json")
    assert f"{page}:20: warning: docs-unreadable-type: " in as_json.stderr
    validate(json.loads(as_json.stdout))


def test_a_file_that_is_not_a_page_is_one_line(tmp_path: Path) -> None:
    path = tmp_path / "notes.md"
    path.write_text("# Shopping\n\n- milk\n", encoding="utf-8")
    result = run("show", "--docs", path)
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr == (
        f"{path}:1: error: docs-not-a-page: the text is in none of the known page formats\n"
    )


def test_the_operations_of_a_wsdl(tmp_path: Path, page: Path) -> None:
    wsdl = tmp_path / "fleet.wsdl"
    wsdl.write_text(WSDL, encoding="utf-8")
    result = run("show", "--wsdl", wsdl, "--docs", page, "--format", "json")
    assert result.exit_code == 0
    [operation] = json.loads(result.stdout)
    validate([operation])
    assert operation["protocols"]["soap"]["action"] == "urn:fleet#DeleteVans"
    assert operation["request"]["fields"][1]["max_items"] == 50


def test_what_the_meaning_of_a_reply_was_inferred_from(tmp_path: Path) -> None:
    deleted = '<xs:element name="Deleted" type="xs:long" minOccurs="0"/>'
    wsdl = tmp_path / "fleet.wsdl"
    wsdl.write_text(WSDL.replace(deleted, deleted.replace("long", "boolean")), encoding="utf-8")  # fmt: skip
    shown = run("show", "DeleteVans", "--wsdl", wsdl).stdout
    assert "  items: VanIds\n  partial errors: flag, by inference  [" in shown
    assert "\n    inferred from: the flag Deleted\n" in f"{shown}\n"
    result = run("show", "DeleteVans", "--wsdl", wsdl, "--format", "json")
    [operation] = json.loads(result.stdout)
    validate([operation])
    assert operation["inferred_from"] == "the flag Deleted"


def test_no_arguments_are_a_usage_error() -> None:
    result = run("show")
    assert result.exit_code == 2
    assert "name an OPERATION, or give --docs PAGE or --wsdl FILE" in result.stderr


def test_an_unknown_operation(tmp_path: Path) -> None:
    specs = make_specs(tmp_path / "specs", "a.one")
    result = run("show", "DeleteVan", "--specs", specs)
    assert result.exit_code == 1
    assert result.stderr == (
        f"{specs}/catalog.toml:3: error: operation-unknown: no operation is called DeleteVan"
        " (did you mean DeleteVans?)\n"
    )


def test_the_export_follows_its_schema(tmp_path: Path, specs: Path) -> None:
    small = make_specs(tmp_path / "specs", "a.one")
    for folder in (small, specs):
        result = run("export", "--specs", folder)
        assert result.exit_code == 0
        validate(json.loads(result.stdout))


def test_the_vendors_pages(reference: Path) -> None:
    for path in sorted((reference / "seeds").iterdir()):
        result = run("show", "--docs", path, "--format", "json")
        assert result.exit_code == 0
        operations = json.loads(result.stdout)
        validate(operations)
        assert all(operation["request"]["fields"] for operation in operations)
    shared = reference / "seeds" / "DeleteListItemsFromSharedList.v13.txt"
    soap, rest = json.loads(run("show", "--docs", shared, "--format", "json").stdout)
    assert (list(soap["protocols"]), list(rest["protocols"])) == (["soap"], ["rest"])
