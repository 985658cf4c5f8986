"""Files named on the command line: how they are found, and named in findings."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from tests.tiny import PAGE, WSDL, make_specs, run

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A working directory with a WSDL, a folder of pages, and specs."""
    (tmp_path / "pages" / "includes").mkdir(parents=True)
    (tmp_path / "vans.wsdl").write_text(WSDL, encoding="utf-8")
    (tmp_path / "pages" / "deletevans.md").write_text(PAGE, encoding="utf-8")
    make_specs(tmp_path / "specs", "a.one")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_findings_contain_the_path_as_typed(here: Path) -> None:
    text = PAGE.replace("**long**|", "**int**|", 1)
    (here / "pages" / "deletevans.md").write_text(text, encoding="utf-8")
    for pages in ("pages", "./pages", "pages/deletevans.md", str(here / "pages")):
        result = run("list", "--wsdl", "vans.wsdl", "--docs", pages)
        named = f"{pages}/deletevans.md" if not pages.endswith(".md") else pages
        assert result.stderr.startswith(f"{named.removeprefix('./')}:15: warning: docs-type-conflict: ")  # fmt: skip


def test_included_and_hidden_files_are_skipped(here: Path) -> None:
    (here / "pages" / "includes" / "part.md").write_text("Only a part.", encoding="utf-8")  # fmt: skip
    (here / "pages" / ".hidden.md").write_text("Hidden.", encoding="utf-8")
    result = run("list", "--wsdl", "vans.wsdl", "--docs", "pages")
    assert (result.exit_code, result.stderr) == (0, "")


def test_other_files_of_a_folder_are_skipped_with_a_note(here: Path) -> None:
    (here / "pages" / "toc.md").write_text("# Contents\n", encoding="utf-8")
    result = run("list", "--wsdl", "vans.wsdl", "--docs", "pages")
    assert result.exit_code == 0
    assert result.stderr == (
        "pages/toc.md:1: note: docs-skipped: the text is in none of the known page formats\n"
    )


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (("--docs", "pages/includes"), "pages/includes: error: docs-not-a-page: the folder contains no page"),
        (("--wsdl", "pages"), "pages: error: file-missing: can't be read: it is a folder, not a file"),
        (("--wsdl", "."), ".: error: file-missing: can't be read: it is a folder, not a file"),
        (("--wsdl", "loop"), "loop: error: file-missing: can't be read: "),
        (("--docs", "loop"), "loop: error: file-missing: can't be read: "),
        (("--wsdl", "vans.wsdl", "--vendor", "acme"), "specs/catalog.toml:1: error: catalog-unknown-vendor: no vendor is called acme"),
    ],
)  # fmt: skip
def test_unusable_inputs(arguments: tuple[str, ...], says: str, here: Path) -> None:
    (here / "loop").symlink_to("loop")
    result = run("list", *arguments, "--specs", "specs")
    assert result.exit_code == 1
    assert result.stderr.startswith(says)
    assert result.stderr.count("\n") == 1


def test_a_link_refers_to_files_beside_its_target(here: Path) -> None:
    schema = "<xs:schema xmlns:xs='http://www.w3.org/2001/XMLSchema' targetNamespace='urn:fleet'/>"
    (here / "real").mkdir()
    (here / "real" / "more.xsd").write_text(schema, encoding="utf-8")
    text = WSDL.replace("<xs:simpleType", '<xs:include schemaLocation="more.xsd"/><xs:simpleType', 1)  # fmt: skip
    (here / "real" / "fleet.wsdl").write_text(text, encoding="utf-8")
    (here / "link.wsdl").symlink_to("real/fleet.wsdl")
    result = run("list", "--wsdl", "link.wsdl", "--format", "json")
    assert (result.exit_code, result.stderr) == (0, "")
    assert [row["name"] for row in json.loads(result.stdout)] == ["DeleteVans"]


@pytest.mark.parametrize(
    "command", [("list",), ("show", "X"), ("export",), ("coverage",), ("generate",)]
)
def test_an_empty_catalog(command: tuple[str, ...], here: Path) -> None:
    (here / "specs" / "catalog.toml").write_text("# Nothing yet.\n[vendor]\n", encoding="utf-8")  # fmt: skip
    result = run(*command, "--specs", "specs")
    assert result.exit_code == 1
    assert result.stderr == "specs/catalog.toml:1: error: catalog-malformed: the catalog lists no API\n"  # fmt: skip


def test_without_a_catalog(here: Path) -> None:
    result = run("list", "--specs", "nowhere")
    assert result.exit_code == 1
    assert result.stderr.startswith("nowhere/catalog.toml: error: file-missing: ")
    assert not (here / "nowhere").exists()


INDEX = """\
# Fleet Service Operations

|Service Operation|Description|Request Limits|
|---|---|---|
|[DeleteVans](deletevans.md)|Deletes vans.|40 *VanIds*|
"""


def test_a_folder_may_contain_an_index_page(here: Path) -> None:
    (here / "pages" / "fleet.md").write_text(INDEX, encoding="utf-8")
    result = run("list", "--wsdl", "vans.wsdl", "--docs", "pages")
    assert result.exit_code == 0
    assert result.stderr == (
        "pages/fleet.md:5: warning: docs-page-conflict: DeleteVans: the limit of VanIds is 40 here"
        " and 50 at pages/deletevans.md:16\n"
    )


def test_an_index_page_adds_what_a_page_does_not_state(here: Path) -> None:
    (here / "pages" / "fleet.md").write_text(INDEX, encoding="utf-8")
    text = PAGE.replace(" A maximum of 50 vans can be specified in a single call.", "")
    (here / "pages" / "deletevans.md").write_text(text, encoding="utf-8")
    options = ("--wsdl", "vans.wsdl", "--docs", "pages")
    result = run("show", "DeleteVans", *options)
    assert "      max items: 40  [pages/fleet.md:5]\n" in result.stdout
    [row] = json.loads(run("coverage", *options, "--format", "json").stdout)["operations"]  # fmt: skip
    assert (row["facts"]["limit"]["index"], row["facts"]["limit"]["unstated"]) == (1, 0)
    [table] = json.loads(run("show", "DeleteVans", *options, "--format", "json").stdout)
    assert table["sources"]["index"] == "pages/fleet.md:5"


def test_an_index_page_by_itself(here: Path) -> None:
    (here / "fleet.md").write_text(INDEX + "|[AddVans](addvans.md)|\n", encoding="utf-8")  # fmt: skip
    result = run("show", "--docs", "fleet.md")
    assert "Fleet.DeleteVans  [fleet.md:5]" in result.stdout
    assert "      max items: 40  [fleet.md:5]\n" in result.stdout
    assert "    the row of AddVans has 1 cells, its head 3  [fleet.md:6]" in result.stdout  # fmt: skip
    tables = json.loads(run("show", "--docs", "fleet.md", "--format", "json").stdout)
    assert [table["name"] for table in tables] == ["DeleteVans", "AddVans"]
    [field] = tables[0]["request"]["fields"]
    assert (field["name"], field["max_items"]) == ("VanIds", 40)
    assert tables[1]["request"] is None
