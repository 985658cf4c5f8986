"""read -> select -> reconcile -> plan -> render: from specs to files, as values."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path
from typing import TYPE_CHECKING

from stubwright.diagnostics import InputError, Log, Source
from stubwright.infer import infer, with_inferred
from stubwright.places import data_folder
from stubwright.plan import plan
from stubwright.read.catalog import read_catalog, read_overrides
from stubwright.read.docs import read_page
from stubwright.read.documents import read_definitions_in, read_definitions_of
from stubwright.read.names import read_names
from stubwright.read.xml import read_bytes
from stubwright.reconcile import reconcile
from stubwright.render import gate, render
from stubwright.select import merge, select
from stubwright.write import Lock, lock_for

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from stubwright.catalog import ApiEntry, Catalog
    from stubwright.model.api import Api
    from stubwright.package import Names
    from stubwright.page import PageFacts


@dataclass(frozen=True, slots=True)
class Rendered:
    """The files of a package by path, and the lock that goes with them."""

    files: Mapping[str, str]
    lock: Lock


@dataclass(frozen=True, slots=True)
class Imported:
    """The text of an imported WSDL, and the sha256 of the file that it comes from."""

    text: str
    sha256: str


def import_wsdl(file: Path, patterns: Sequence[str], result: str, log: Log) -> Imported:
    """Return the operations of a WSDL that match a pattern, and all they reach, as one document.

    ``result`` names the document in findings. It is read back and validated before it is returned;
    its text is empty where nothing could be selected.
    """
    from stubwright.importing import refusals, self_contained, wsdl_text

    sha256 = hashlib.sha256(read_bytes(file, file.name)).hexdigest()
    definitions = read_definitions_of(file.parent, file.name, log)
    selection = select(definitions, patterns, log)
    if not selection.operations:
        return Imported("", sha256)
    kept, expected = self_contained(definitions, selection)
    text = wsdl_text(kept)
    again = read_definitions_in(text.encode(), result, Log())
    if select(again, patterns, Log()) != expected:
        message = "the result doesn't read back as what was selected"
        log.report("import-differs", message, Source(result))
    for line, reason in refusals(text):
        log.report("import-not-validated", reason, Source(result, line))
    return Imported(text, sha256)


def open_catalog(specs: Path, log: Log) -> Catalog:
    """Return the catalog of a specs folder. File names in diagnostics are relative to it."""
    return read_catalog(specs, "catalog.toml", log)


def choose(catalog: Catalog, ids: Sequence[str]) -> tuple[ApiEntry, ...]:
    """Return the entries with some ids, in catalog order; all without ids.

    Raises `InputError` for an id that isn't there, with the nearest ones.
    """
    known = {entry.id: entry for entry in catalog.apis}
    for name in ids:
        if name not in known:
            near = get_close_matches(name, known, n=3, cutoff=0.3) or sorted(known)
            hint = f"did you mean {', '.join(near)}?"
            message = f"no API has the id {name}"
            raise InputError("catalog-unknown-api", message, catalog.source, hint)
    return tuple(entry for entry in catalog.apis if not ids or entry.id in ids)


def load(specs: Path, entry: ApiEntry, log: Log) -> Api:
    """Return the model of one API: from schemas and pages, or from either alone."""
    pages = read_pages(specs, entry, log)
    if entry.schemas:
        found = (
            read_definitions_of(specs, join(entry.folder, schema.file), log)
            for schema in entry.schemas
        )
        selection = merge((select(item, entry.operations, log) for item in found), log)
    else:
        selection = infer(pages, entry.service, log)
        entry = with_inferred(entry, pages)
    name = join(entry.folder, entry.overrides)
    overrides = read_overrides(specs, name, log) if entry.overrides else ()
    return reconcile(entry, selection, pages, overrides, log)


def join(folder: str, name: str) -> str:
    """Return the name of a file below the specs folder."""
    return f"{folder}/{name}" if folder else name


def read_pages(specs: Path, entry: ApiEntry, log: Log) -> Sequence[PageFacts]:
    """Return the docs pages of an API; one that can't be read is reported and passed over."""
    pages: list[PageFacts] = []
    folder = specs / entry.folder
    names = {
        path.relative_to(specs)
        for pattern in entry.docs
        for path in folder.glob(pattern)
    }
    for name in sorted(names):
        try:
            pages.append(read_page(specs, name.as_posix(), log))
        except InputError as error:
            log.add(error.diagnostic)
    return pages


def generate(
    specs: Path,
    apis: Sequence[Api],
    log: Log,
    names: Mapping[str, Names] | None = None,
) -> Rendered:
    """Return the files for some APIs, with their lock.

    ``names`` are those that an earlier run chose, by API: `names_in` reads them.
    """
    templates = data_folder("templates")
    package = plan(apis, names or {}, log)
    files = render(package, templates)
    gate(files, package, templates, log)
    inputs = input_lock(specs, [api.entry for api in apis])
    return Rendered(files, lock_for(inputs.apis, files, inputs.specs, inputs.generator))


def names_in(folder: Path, entries: Iterable[ApiEntry]) -> Mapping[str, Names]:
    """Return the names that an earlier run chose for some APIs of a generated package."""
    return read_names(folder, [entry.id for entry in entries])


def input_lock(specs: Path, entries: Sequence[ApiEntry]) -> Lock:
    """Return the part of a lock that is known before anything is generated."""
    return lock_for(
        [entry.id for entry in entries],
        {},
        spec_digests(specs, entries),
        generator_digest(),
    )


def spec_digests(specs: Path, entries: Iterable[ApiEntry]) -> dict[str, str]:
    """Return the sha256 of each file that the APIs come from."""
    names = {"catalog.toml"} if (specs / "catalog.toml").is_file() else set[str]()
    for entry in entries:
        folder = specs / entry.folder
        if not entry.folder:  # not of the catalog: the folder is somebody else's
            names.update(schema.file for schema in entry.schemas)
            continue
        files = (path for path in folder.rglob("*") if path.is_file())
        names.update(path.relative_to(specs).as_posix() for path in files)
    return {name: _sha256((specs / name).read_bytes()) for name in sorted(names)}


def generator_digest() -> str:
    """Return one sha256 of the generator's code and templates."""
    total = hashlib.sha256()
    for root in (Path(__file__).parent, data_folder("templates")):
        sources = (
            path for suffix in ("py", "jinja") for path in root.rglob(f"*.{suffix}")
        )
        for path in sorted(sources, key=lambda path: path.relative_to(root).as_posix()):
            relative = path.relative_to(root)
            if not {"_templates", "_specs"} & set(relative.parts):
                total.update(
                    f"{relative.as_posix()} {_sha256(path.read_bytes())}\n".encode()
                )
    return total.hexdigest()


def _sha256(content: bytes) -> str:
    return hashlib.sha256(content.replace(b"\r\n", b"\n")).hexdigest()


def unknown_operation(name: str, known: Iterable[str], source: Source) -> InputError:
    """Return the error for an operation that isn't there, with the nearest names."""
    every = sorted(set(known))
    near = get_close_matches(name, every, n=3, cutoff=0.4)
    hint = f"did you mean {', '.join(near)}?" if near else "see `stubwright list`"
    return InputError(
        "operation-unknown", f"no operation is called {name}", source, hint
    )
