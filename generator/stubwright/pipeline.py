"""read -> select -> reconcile -> plan -> render: from specs to files, as values."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from stubwright.diagnostics import InputError, Log
from stubwright.places import data_folder
from stubwright.plan import plan
from stubwright.read.catalog import read_catalog, read_overrides
from stubwright.read.documents import read_definitions_of
from stubwright.reconcile import reconcile
from stubwright.render import render
from stubwright.select import merge, select
from stubwright.write import Lock, lock_for

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from stubwright.catalog import ApiEntry, Catalog
    from stubwright.model.api import Api
    from stubwright.page import PageFacts


@dataclass(frozen=True, slots=True)
class Rendered:
    """The files of a package by path, and the lock that goes with them."""

    files: Mapping[str, str]
    lock: Lock


@dataclass(frozen=True, slots=True)
class Specs:
    """A folder with a catalog; file names in diagnostics are relative to it."""

    root: Path

    def catalog(self, log: Log) -> Catalog:
        """Return the catalog."""
        return read_catalog(self.root, "catalog.toml", log)


def load(specs: Specs, entry: ApiEntry, log: Log) -> Api:
    """Return the model of one API."""
    selections = []
    for schema in entry.schemas:
        definitions = read_definitions_of(
            specs.root, f"{entry.folder}/{schema.file}", log
        )
        selections.append(select(definitions, entry.operations, log))
    pages = read_pages(specs, entry, log)
    overrides = (
        read_overrides(specs.root, f"{entry.folder}/{entry.overrides}", log)
        if entry.overrides
        else ()
    )
    return reconcile(entry, merge(selections, log), pages, overrides, log)


def read_pages(specs: Specs, entry: ApiEntry, log: Log) -> Sequence[PageFacts]:
    """Return the docs pages of an API; one that can't be read is reported and passed over."""
    pages: list[PageFacts] = []
    for pattern in entry.docs:
        from stubwright.read.docs import read_page

        folder = specs.root / entry.folder
        for path in sorted(folder.glob(pattern)):
            try:
                pages.append(
                    read_page(specs.root, path.relative_to(specs.root).as_posix(), log)
                )
            except InputError as error:
                log.add(error.diagnostic)
    return pages


def generate(specs: Specs, apis: Sequence[Api], log: Log) -> Rendered:
    """Return the files for some APIs, with their lock."""
    templates = data_folder("templates")
    files = render(plan(apis, log), templates)
    lock = lock_for(
        files, spec_digests(specs, [api.entry for api in apis]), generator_digest()
    )
    return Rendered(files, lock)


def spec_digests(specs: Specs, entries: Iterable[ApiEntry]) -> dict[str, str]:
    """Return the sha256 of each file that the APIs come from."""
    found: dict[str, str] = {}
    names = {"catalog.toml"}
    for entry in entries:
        folder = specs.root / entry.folder
        names.update(
            p.relative_to(specs.root).as_posix()
            for p in folder.rglob("*")
            if p.is_file()
        )
    for name in sorted(names):
        content = (specs.root / name).read_bytes().replace(b"\r\n", b"\n")
        found[name] = hashlib.sha256(content).hexdigest()
    return found


def generator_digest() -> str:
    """Return one sha256 of the generator's code and templates."""
    total = hashlib.sha256()
    package = Path(__file__).parent
    for root in (package, data_folder("templates")):
        for path in sorted(
            root.rglob("*"), key=lambda p: p.relative_to(root).as_posix()
        ):
            relative = path.relative_to(root)
            hidden = any(
                part.startswith(("_templates", "_specs", "__pycache__"))
                for part in relative.parts
            )
            if path.is_file() and not hidden:
                total.update(relative.as_posix().encode() + b"\0")
                total.update(path.read_bytes().replace(b"\r\n", b"\n") + b"\0")
    return total.hexdigest()
