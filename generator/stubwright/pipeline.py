"""read -> select -> reconcile -> plan -> render: from specs to files, as values.

Each stage is imported when it is needed: most commands don't need all of them.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import TYPE_CHECKING

from stubwright.data_folders import data_folder
from stubwright.diagnostics import Log, Source
from stubwright.inputs.digests import input_lock
from stubwright.inputs.named_files import named_file
from stubwright.inputs.pages import read_docs
from stubwright.inputs.selection import from_schemas, select_operations
from stubwright.schema.xml_reader import read_bytes
from stubwright.write import lock_for

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from stubwright.inputs.files import ApiInputs
    from stubwright.model.api import Api
    from stubwright.python import Names
    from stubwright.write import Lock


@dataclass(frozen=True, slots=True)
class Rendered:
    """The files of a package by path, and their lock."""

    files: Mapping[str, str]
    lock: Lock


@dataclass(frozen=True, slots=True)
class Imported:
    """The text of an imported WSDL, and the sha256 of the file that it was made from."""

    text: str
    sha256: str


def load_api(inputs: ApiInputs, log: Log) -> Api:
    """Return the model of one API: from schemas and pages, or from either alone.

    Raises `InputError` where nothing in the inputs matches a pattern of operations.
    """
    from stubwright.catalog.overrides import read_overrides
    from stubwright.reconcile import reconcile

    selected = select_operations(inputs, read_docs(inputs, log), log)
    file = inputs.overrides
    overrides = read_overrides(file.root / file.name, file.label, log) if file else ()
    return reconcile(*selected, overrides, log)


def explain(inputs: ApiInputs, name: str, log: Log) -> list[list[str]]:
    """Return why components with a name are in an API, each step by step; nothing where none is."""
    from stubwright.select import explain as explained

    if not inputs.schemas:
        return []
    return explained(from_schemas(inputs, log)[0], name)


def render_package(
    inputs: Sequence[ApiInputs],
    apis: Sequence[Api],
    log: Log,
    names: Mapping[str, Names] | None = None,
) -> Rendered:
    """Return the files for some APIs, and their lock.

    ``names`` are those that an earlier run chose, by API: `inputs.names_lock` reads them.
    """
    from stubwright.plan import plan
    from stubwright.render import gate, render

    templates = data_folder("templates")
    package = plan(apis, names or {}, log)
    files = render(package, templates)
    gate(files, package, templates, log)
    lock = input_lock(inputs)
    return Rendered(files, lock_for(lock.apis, files, lock.specs, lock.generator))


def import_wsdl(path: Path, patterns: Sequence[str], result: str, log: Log) -> Imported:
    """Return the operations of a WSDL that match a pattern, and all they refer to, as one document.

    ``result`` names the document in findings. The document is read back and validated first; its
    text is empty where no operation can be selected.
    """
    from stubwright.importing import self_contained, validation_errors, wsdl_text
    from stubwright.schema.documents import read_definitions_in, read_definitions_of
    from stubwright.select import select

    file = named_file(path)
    content = read_bytes(file.root / file.name, file.label)
    sha256 = hashlib.sha256(content).hexdigest()
    definitions = read_definitions_of(file.root, file.name, log, file.prefix)
    selection = select(definitions, patterns, log)
    if not selection.operations:
        return Imported("", sha256)
    kept, expected = self_contained(definitions, selection)
    text = wsdl_text(kept)
    again = read_definitions_in(text.encode(), result, Log())
    if select(again, patterns, Log()) != expected:
        message = "the result doesn't read back as what was selected"
        log.report("import-differs", message, Source(result))
    for line, reason in validation_errors(text):
        log.report("import-not-validated", reason, Source(result, line))
    return Imported(text, sha256)
