"""read -> select -> reconcile -> plan -> render: from specs to files, as values."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, replace
from difflib import get_close_matches
from typing import TYPE_CHECKING

from stubwright.diagnostics import InputError, Log, Source
from stubwright.digests import CATALOG, input_lock
from stubwright.infer import infer, with_inferred
from stubwright.inputs import ApiInputs, Input
from stubwright.places import data_folder
from stubwright.plan import plan
from stubwright.read.catalog import read_catalog, read_overrides
from stubwright.read.docs import read_page
from stubwright.read.documents import read_definitions_in, read_definitions_of
from stubwright.read.labels import relabel, relabel_all
from stubwright.read.named import named_file
from stubwright.read.names import read_names
from stubwright.read.xml import read_bytes
from stubwright.reconcile import reconcile
from stubwright.render import gate, render
from stubwright.select import merge, select
from stubwright.write import lock_for

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from pathlib import Path

    from stubwright.catalog import ApiEntry, Catalog
    from stubwright.diagnostics import Diagnostic
    from stubwright.model.api import Api
    from stubwright.package import Names
    from stubwright.page import PageFacts
    from stubwright.write import Lock


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


def import_wsdl(path: Path, patterns: Sequence[str], result: str, log: Log) -> Imported:
    """Return the operations of a WSDL that match a pattern, and all they reach, as one document.

    ``result`` names the document in findings. It is read back and validated before it is returned;
    its text is empty where nothing could be selected.
    """
    from stubwright.importing import refusals, self_contained, wsdl_text

    file = named_file(path)
    content = read_bytes(file.root / file.name, file.shown)
    sha256 = hashlib.sha256(content).hexdigest()
    definitions = read_definitions_of(file.root, file.name, log, file.below)
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
    return read_catalog(specs / CATALOG, CATALOG, log)


def choose(catalog: Catalog, ids: Sequence[str]) -> tuple[ApiEntry, ...]:
    """Return the entries with some ids, in catalog order; all without ids.

    Raises `InputError` for an id that isn't there, with the nearest ones.
    """
    known = {entry.id: entry for entry in catalog.apis}
    for name in ids:
        if name not in known:
            raise unknown_api(name, known, catalog.source)
    if not known:
        raise InputError(
            "catalog-malformed", "the catalog lists no API", catalog.source
        )
    return tuple(entry for entry in catalog.apis if not ids or entry.id in ids)


def inputs_of(specs: Path, entry: ApiEntry) -> ApiInputs:
    """Return the files that an entry of the catalog names."""

    def file(name: str) -> Input:
        return Input(specs, name, name)

    folder = specs / entry.folder
    names = {
        path.relative_to(specs).as_posix()
        for pattern in entry.docs
        for path in folder.glob(pattern)
    }
    return ApiInputs(
        entry,
        tuple(file(join(entry.folder, schema.file)) for schema in entry.schemas),
        tuple(file(name) for name in sorted(names)),
        file(join(entry.folder, entry.overrides)) if entry.overrides else None,
        specs,
    )


def join(folder: str, name: str) -> str:
    """Return the name of a file below the specs folder."""
    return f"{folder}/{name}" if folder else name


def load(specs: Path, entry: ApiEntry, log: Log) -> Api:
    """Return the model of one API of the catalog."""
    return load_api(inputs_of(specs, entry), log)


def load_api(inputs: ApiInputs, log: Log) -> Api:
    """Return the model of one API: from schemas and pages, or from either alone."""
    entry = inputs.entry
    pages = read_pages(inputs, log)
    if inputs.schemas:
        found = (
            read_definitions_of(file.root, file.name, log, file.below)
            for file in inputs.schemas
        )
        selection = merge((select(item, entry.operations, log) for item in found), log)
    else:
        selection = infer(pages, entry.service, log)
        entry = with_inferred(entry, pages)
    named = inputs.overrides
    overrides = (
        read_overrides(named.root / named.name, named.shown, log) if named else ()
    )
    return reconcile(entry, selection, pages, overrides, log)


def read_pages(inputs: ApiInputs, log: Log) -> Sequence[PageFacts]:
    """Return the docs pages of an API; one that can't be read is reported and passed over."""
    pages: list[PageFacts] = []
    for file in inputs.pages:
        found = Log()
        try:
            pages.append(relabel(read_page(file.root, file.name, found), file.below))
        except InputError as error:
            found.add(_lenient(error.diagnostic, named=file not in inputs.found))
        log.extend(relabel_all(found.diagnostics(), file.below))
    return pages


def _lenient(finding: Diagnostic, *, named: bool) -> Diagnostic:
    """Return a finding about a page; a file that nobody named may be something else."""
    if named:
        return finding
    message = f"passed over: {finding.message}"
    return replace(finding, code="docs-skipped", message=message)


def generate(
    specs: Path,
    apis: Sequence[Api],
    log: Log,
    names: Mapping[str, Names] | None = None,
) -> Rendered:
    """Return the files for some APIs of the catalog, with their lock."""
    inputs = [inputs_of(specs, api.entry) for api in apis]
    return render_package(inputs, apis, log, names)


def render_package(
    inputs: Sequence[ApiInputs],
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
    before = input_lock(inputs)
    return Rendered(files, lock_for(before.apis, files, before.specs, before.generator))


def names_in(folder: Path, inputs: Iterable[ApiInputs]) -> Mapping[str, Names]:
    """Return the names that an earlier run chose for some APIs of a generated package."""
    return read_names(folder, [item.entry.id for item in inputs])


def unknown_api(name: str, known: Iterable[str], source: Source) -> InputError:
    """Return the error for an API that isn't there, with the nearest ids."""
    every = sorted(known)
    near = get_close_matches(name, every, n=3, cutoff=0.3) or every
    hint = f"did you mean {', '.join(near)}?" if near else "the catalog lists none"
    message = f"no API has the id {name}"
    return InputError("catalog-unknown-api", message, source, hint)


def unknown_operation(name: str, known: Iterable[str], source: Source) -> InputError:
    """Return the error for an operation that isn't there, with the nearest names."""
    every = sorted(set(known))
    near = get_close_matches(name, every, n=3, cutoff=0.4)
    hint = f"did you mean {', '.join(near)}?" if near else "see `stubwright list`"
    return InputError(
        "operation-unknown", f"no operation is called {name}", source, hint
    )
