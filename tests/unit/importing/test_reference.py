"""Real WSDLs: the imported file means the same to our reader, lxml, zeep and a plain reading."""

from __future__ import annotations

import os
import re
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import pytest
from lxml import etree
from zeep import Client
from zeep.transports import Transport

from stubwright.diagnostics import Log
from stubwright.importing import self_contained, wsdl_text
from stubwright.schema.documents import read_definitions_in, read_definitions_of
from stubwright.select import select
from tests.support.effort import SWEEP
from tests.unit.importing.plain_trees import XSD, components

if TYPE_CHECKING:
    from collections.abc import Iterator

    from stubwright.model.selection import Selection

MICROSOFT = "upstream/microsoft/wsdl"
YANDEX = "upstream/yandex/wsdl"
FOLDER = Path(os.environ.get("STUBWRIGHT_REFERENCE") or "/nonexistent")
LARGE = 50_000
"""Bytes of a WSDL that only `make sweep` imports with all its operations."""


def files(*patterns: str) -> list[str]:
    """The reference files of some patterns; a placeholder if there are none."""
    found = (path for pattern in patterns for path in FOLDER.glob(pattern))
    return sorted(path.relative_to(FOLDER).as_posix() for path in found) or ["(none)"]


def whole(names: list[str]) -> list[str]:
    """The files that are imported with all operations: without the large ones in `make test`."""
    large = {
        path
        for path in names
        if (FOLDER / path).is_file()
        and not SWEEP
        and (FOLDER / path).stat().st_size > LARGE
    }
    return [name for name in names if name not in large]


def selections(names: list[str]) -> list[tuple[str, str]]:
    """Files, each with a pattern of operations."""
    return [(name, "*") for name in whole(names)] + [(n, "[Dd]elete*") for n in names]


VENDORS = files(f"{MICROSOFT}/*.wsdl", f"{YANDEX}/*.xml")
CORPUS = files("corpus/*/main.wsdl")
WITHOUT_OPERATIONS = {
    "axis_java_names",  # its names are no names
    "axis_mime_dime",  # attachments only
    "generali_org",  # an element is missing
    "nodesoap_xsd_include",  # a type is missing
    "zeep_http_post",  # no SOAP
}


class Result(NamedTuple):
    """A selection, and what it became."""

    selection: Selection
    text: str


def imported(file: Path, *patterns: str) -> Result:
    """What importing does, apart from validating, which takes longer."""
    definitions = read_definitions_of(file.parent, file.name, Log())
    selection = select(definitions, patterns, Log())
    kept, expected = self_contained(definitions, selection)
    return Result(expected, wsdl_text(kept))


def in_memory(text: str, *patterns: str) -> Result:
    definitions = read_definitions_in(text.encode(), "again.wsdl", Log())
    selection = select(definitions, patterns, Log())
    kept, _ = self_contained(definitions, selection)
    return Result(selection, wsdl_text(kept))


@pytest.mark.parametrize(("name", "pattern"), selections(VENDORS + CORPUS))
def test_it_reads_back_equal(name: str, pattern: str, reference: Path) -> None:
    result = imported(reference / name, pattern)
    again = in_memory(result.text, pattern)
    assert again.selection == result.selection
    assert again.text == result.text
    if pattern == "*":
        empty = not result.selection.operations
        assert empty == (Path(name).parent.name in WITHOUT_OPERATIONS)


@pytest.mark.parametrize("name", whole(VENDORS + CORPUS))
def test_a_plain_reading_finds_every_component_upstream(
    name: str, reference: Path
) -> None:
    file = reference / name
    upstream = components(documents(file))
    for key, (component,) in components([imported(file, "*").text.encode()]).items():
        assert component in upstream.get(key, []), key


def documents(file: Path) -> Iterator[bytes]:
    """A WSDL and all documents that it could import."""
    yield file.read_bytes()
    folder = file.parent / "imports" if "upstream" in file.parts else file.parent
    for path in sorted(folder.rglob("*")):
        if path.is_file() and path.read_bytes().lstrip(b"\xef\xbb\xbf \r\n").startswith(
            b"<"
        ):
            yield path.read_bytes()


@pytest.mark.parametrize(("name", "pattern"), selections(VENDORS))
def test_lxml_accepts_the_schemas(
    name: str, pattern: str, reference: Path, tmp_path: Path
) -> None:
    result = imported(reference / name, pattern)
    schemas = list(etree.fromstring(result.text.encode()).iter(f"{XSD}schema"))
    driver = '<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="urn:driver">'
    for number, schema in enumerate(schemas):
        (tmp_path / f"{number}.xsd").write_bytes(etree.tostring(schema))
        namespace = schema.get("targetNamespace")
        driver += f'<xs:import namespace="{namespace}" schemaLocation="{number}.xsd"/>'
    (tmp_path / "driver.xsd").write_text(f"{driver}</xs:schema>", encoding="utf-8")
    etree.XMLSchema(etree.parse(tmp_path / "driver.xsd"))


def _no_network() -> Any:
    """A transport that loads files and fails for anything else."""

    class NoNetwork(Transport):
        def load(self, url: str) -> bytes:
            assert "://" not in url
            return Path(url).read_bytes()

    untyped: Any = NoNetwork
    return untyped()


def calls(file: Path) -> dict[tuple[str, str], tuple[str, ...]]:
    """What zeep makes of each operation, without the prefixes that it invents."""
    found: dict[tuple[str, str], tuple[str, ...]] = {}
    untyped: Any = Client
    for service in untyped(str(file), transport=_no_network()).wsdl.services.values():
        for port in service.ports.values():
            for name, operation in port.binding.all().items():
                facts = (
                    port.binding_options["address"],
                    operation.soapaction,
                    operation.style,
                    operation.input.signature(),
                    operation.output.signature(),
                    *sorted(operation.faults),
                )
                found[port.name, name] = tuple(
                    re.sub(r"ns\d+:", "", fact) for fact in facts
                )
    return found


@pytest.mark.parametrize("name", files(f"{MICROSOFT}/*.wsdl"))
def test_zeep_calls_it_like_upstream(
    name: str, reference: Path, tmp_path: Path
) -> None:
    (tmp_path / "out.wsdl").write_text(imported(reference / name, "Delete*").text)
    upstream = calls(reference / name)
    found = calls(tmp_path / "out.wsdl")
    assert found == {key: upstream[key] for key in upstream if "Delete" in key[1]}


@pytest.mark.parametrize("name", files(f"{YANDEX}/*.xml"))
def test_zeep_loads_it(name: str, reference: Path, tmp_path: Path) -> None:
    result = imported(reference / name, "*")
    (tmp_path / "out.wsdl").write_text(result.text, encoding="utf-8")
    assert len(calls(tmp_path / "out.wsdl")) == len(result.selection.operations)
