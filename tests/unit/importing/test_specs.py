"""The WSDLs of specs/ equal the imports of the vendors' files that the catalog names."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from stubwright import pipeline
from stubwright.diagnostics import Log
from stubwright.inputs.catalog import open_catalog
from stubwright.schema.documents import read_definitions_of
from stubwright.select import select

if TYPE_CHECKING:
    from stubwright.catalog.entry import ApiEntry, SchemaFile

SPECS = Path(__file__).resolve().parents[3] / "specs"
FILES = [
    pytest.param(entry, schema, id=f"{entry.folder}/{schema.file}")
    for entry in open_catalog(SPECS, Log()).apis
    for schema in entry.schemas
]


def imported(file: Path, entry: ApiEntry) -> pipeline.Imported:
    """An import without any finding."""
    log = Log()
    result = pipeline.import_wsdl(file, entry.operations, file.name, log)
    assert not log.diagnostics()
    return result


@pytest.mark.parametrize(("entry", "schema"), FILES)
def test_it_is_the_import_of_the_upstream_file(
    entry: ApiEntry, schema: SchemaFile, reference: Path
) -> None:
    vendor = entry.id.partition(".")[0]
    upstream = reference / "upstream" / vendor / "wsdl" / schema.upstream
    spec = SPECS / entry.folder / schema.file
    assert schema.sha256 == hashlib.sha256(upstream.read_bytes()).hexdigest()
    assert spec.read_text(encoding="utf-8") == imported(upstream, entry).text


@pytest.mark.parametrize(("entry", "schema"), FILES)
def test_it_is_canonical_and_valid(entry: ApiEntry, schema: SchemaFile) -> None:
    spec = SPECS / entry.folder / schema.file
    assert spec.read_text(encoding="utf-8") == imported(spec, entry).text
    assert schema.upstream
    assert schema.version


@pytest.mark.parametrize(
    ("file", "api", "version"),
    [
        ("campaign_management/v12/CampaignManagementService", "CampaignManagement", "v12"),
        ("campaign_management/v13/CampaignManagementService", "CampaignManagement", "v13"),
        ("customer_management/v13/CustomerManagementService", "CustomerManagement", "v13"),
    ],
)  # fmt: skip
def test_microsoft_operations_are_those_of_the_reference(
    file: str, api: str, version: str, reference: Path
) -> None:
    facts = reference / "reference" / "microsoft_operations.json"
    known = json.loads(facts.read_text(encoding="utf-8"))["operations"]
    expected = [
        (entry["operation"], entry["soap_action"])
        for entry in known
        if (entry["api"], entry["version"]) == (api, version)
    ]
    found = operations(f"microsoft/{file}.wsdl")
    assert sorted(found) == sorted(expected)


def test_yandex_operations_are_those_of_the_reference(reference: Path) -> None:
    facts = reference / "reference" / "yandex_operations.json"
    known = json.loads(facts.read_text(encoding="utf-8"))["services"]
    folder = SPECS / "yandex" / "direct" / "v5"
    assert sorted(path.stem for path in folder.glob("*.wsdl")) == sorted(known)
    for name, service in known.items():
        found = operations(f"yandex/direct/v5/{name}.wsdl")
        assert found == [("delete", service["soap"]["soap_action"])]


def operations(spec: str) -> list[tuple[str, str]]:
    """Name and SOAP action of each operation."""
    definitions = read_definitions_of(SPECS, spec, Log())
    selection = select(definitions, ["*"], Log())
    return [(item.abstract.name, item.bound.action) for item in selection.operations]
