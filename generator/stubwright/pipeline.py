"""read -> select -> reconcile -> plan -> render: from specs to files, as values.

Each stage is imported when it is needed: most commands don't need all.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, replace
from difflib import get_close_matches
from typing import TYPE_CHECKING

from stubwright.data_folders import data_folder
from stubwright.diagnostics import InputError, Log, Source
from stubwright.inputs.digests import CATALOG, input_lock
from stubwright.inputs.files import ApiInputs, Input
from stubwright.inputs.named_files import named_file
from stubwright.inputs.pages import read_docs
from stubwright.schema.xml_reader import read_bytes
from stubwright.write import lock_for

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from pathlib import Path

    from stubwright.catalog.entry import ApiEntry, Catalog
    from stubwright.docs.facts import PageFacts
    from stubwright.model.api import Api
    from stubwright.model.selection import Selection
    from stubwright.python import Names
    from stubwright.select import Candidate
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
    from stubwright.schema.documents import read_definitions_in, read_definitions_of
    from stubwright.select import select

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
    from stubwright.catalog.reader import read_catalog

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
    index = join(entry.folder, entry.index) if entry.index else ""
    names = {
        path.relative_to(specs).as_posix()
        for pattern in entry.docs
        for path in folder.glob(pattern)
    }
    return ApiInputs(
        entry,
        tuple(file(join(entry.folder, schema.file)) for schema in entry.schemas),
        tuple(file(name) for name in sorted(names - {index})),
        file(index) if index else None,
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
    """Return the model of one API: from schemas and pages, or from either alone.

    Raises `InputError` where the inputs hold nothing that a pattern of operations matches.
    """
    from stubwright.catalog.overrides import read_overrides
    from stubwright.infer import infer, with_inferred
    from stubwright.reconcile import reconcile

    entry = inputs.entry
    docs = read_docs(inputs, log)
    pages = docs.pages
    if inputs.schemas:
        entry = replace(entry, protocols=entry.protocols or ("soap",))
        selection, left = _selected(inputs, log)
        pages = [page for page in pages if _name(page) not in left]
    else:
        pages = _wanted(inputs, pages, log)
        entry = with_inferred(entry, pages)
        selection = infer(pages, entry.service, log)
    named = inputs.overrides
    overrides = (
        read_overrides(named.root / named.name, named.shown, log) if named else ()
    )
    return reconcile(entry, selection, replace(docs, pages=pages), overrides, log)


def explain(inputs: ApiInputs, name: str, log: Log) -> list[str]:
    """Return why a schema component is in an API, one step a line; nothing where it isn't."""
    from stubwright.select import explain as explained

    if not inputs.schemas:
        return []
    return explained(_selected(inputs, log)[0], name)


def _selected(inputs: ApiInputs, log: Log) -> tuple[Selection, set[str]]:
    """Return the operations that are wanted, and the names of those that aren't."""
    from stubwright.model.patterns import named_types
    from stubwright.schema.documents import read_definitions_of
    from stubwright.select import candidates, merge, select

    patterns = inputs.entry.operations
    found = [
        read_definitions_of(file.root, file.name, log, file.below)
        for file in inputs.schemas
    ]
    known = [candidate for item in found for candidate in candidates(item)]
    _refuse_unmatched(inputs, known, log)
    types = inputs.entry.types
    for pattern in types:
        if not any(True for d in found for _ in named_types(d.schemas, [pattern])):
            message = f"no type matches {pattern}"
            raise InputError("type-unknown", message, inputs.entry.source)
    selection = merge((select(item, patterns, log, types) for item in found), log)
    chosen = {operation.abstract.name for operation in selection.operations}
    return selection, {candidate.name for candidate in known} - chosen


def _wanted(
    inputs: ApiInputs, pages: Sequence[PageFacts], log: Log
) -> Sequence[PageFacts]:
    """Return the pages whose operation is wanted."""
    from stubwright.select import Candidate

    known = {
        index: Candidate(_name(page), page.service.value if page.service else "")
        for index, page in enumerate(pages)
    }
    _refuse_unmatched(inputs, [item for item in known.values() if item.name], log)
    patterns = inputs.entry.operations
    return [
        pages[index]
        for index, item in known.items()
        if any(item.matches(pattern) for pattern in patterns)
    ]


def _name(page: PageFacts) -> str:
    return page.operation.value if page.operation is not None else ""


def _refuse_unmatched(inputs: ApiInputs, known: Sequence[Candidate], log: Log) -> None:
    """Raise `InputError` where a pattern matches none of the operations that there are."""
    from stubwright.select import unmatched

    if not known:
        return  # then what is wrong is not the pattern
    found = list(unmatched(inputs.entry.operations, known, inputs.entry.source))
    log.extend(found[1:])
    for item in found[:1]:
        raise InputError(item.code, item.message, item.source, item.hint)


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
    from stubwright.plan import plan
    from stubwright.render import gate, render

    templates = data_folder("templates")
    package = plan(apis, names or {}, log)
    files = render(package, templates)
    gate(files, package, templates, log)
    before = input_lock(inputs)
    return Rendered(files, lock_for(before.apis, files, before.specs, before.generator))


def names_in(folder: Path, inputs: Iterable[ApiInputs]) -> Mapping[str, Names]:
    """Return the names that an earlier run chose for some APIs of a generated package."""
    from stubwright.inputs.names_lock import read_names

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
