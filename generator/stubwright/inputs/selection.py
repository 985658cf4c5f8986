"""Selects the operations of an API: from its WSDLs, or from its pages if it has no WSDL."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from stubwright.diagnostics import InputError
from stubwright.inputs.credential_headers import report_unknown_headers

if TYPE_CHECKING:
    from collections.abc import Sequence

    from stubwright.catalog.entry import ApiEntry
    from stubwright.diagnostics import Log
    from stubwright.docs.facts import Docs, PageFacts
    from stubwright.inputs.files import ApiInputs
    from stubwright.model.selection import Selection
    from stubwright.select import Candidate


class Selected(NamedTuple):
    """The selected operations, the entry with its protocols, and the pages without the others' pages."""

    entry: ApiEntry
    selection: Selection
    docs: Docs


def select_operations(inputs: ApiInputs, docs: Docs, log: Log) -> Selected:
    """Return the selected operations of an API.

    Raises `InputError` where nothing in the inputs matches a pattern of operations or types.
    """
    if not inputs.schemas:
        return _from_pages(inputs, docs, log)
    selection, others = from_schemas(inputs, log)
    entry = replace(inputs.entry, protocols=inputs.entry.protocols or ("soap",))
    pages = [page for page in docs.pages if _name(page) not in others]
    return Selected(entry, selection, replace(docs, pages=pages))


def from_schemas(inputs: ApiInputs, log: Log) -> tuple[Selection, set[str]]:
    """Return the selected operations of the schemas, and the names of the others."""
    from stubwright.model.patterns import named_types
    from stubwright.schema.documents import read_definitions_of
    from stubwright.select import candidates, merge, select

    entry, patterns, types = inputs.entry, inputs.entry.operations, inputs.entry.types
    found = [
        read_definitions_of(file.root, file.name, log, file.prefix)
        for file in inputs.schemas
    ]
    if "soap" in (entry.protocols or ("soap",)):
        report_unknown_headers(entry, found, log)
    known = [candidate for item in found for candidate in candidates(item)]
    _refuse_unmatched(inputs, known, log)
    for pattern in types:
        if not any(True for d in found for _ in named_types(d.schemas, [pattern])):
            message = f"no type matches {pattern}"
            raise InputError("type-unknown", message, entry.source)
    selection = merge((select(item, patterns, log, types) for item in found), log)
    chosen = {operation.abstract.name for operation in selection.operations}
    return selection, {candidate.name for candidate in known} - chosen


def _from_pages(inputs: ApiInputs, docs: Docs, log: Log) -> Selected:
    """Return the operations that pages alone describe."""
    from stubwright.infer import infer, with_inferred

    pages = _wanted(inputs, docs.pages, log)
    entry = with_inferred(inputs.entry, pages)
    selection = infer(pages, entry.service, log)
    return Selected(entry, selection, replace(docs, pages=pages))


def _wanted(
    inputs: ApiInputs, pages: Sequence[PageFacts], log: Log
) -> Sequence[PageFacts]:
    """Return the pages whose operation matches a pattern."""
    from stubwright.select import Candidate

    known = [
        Candidate(_name(page), page.service.value if page.service else "")
        for page in pages
    ]
    _refuse_unmatched(inputs, [item for item in known if item.name], log)
    patterns = inputs.entry.operations
    return [
        page
        for page, candidate in zip(pages, known, strict=True)
        if any(candidate.matches(pattern) for pattern in patterns)
    ]


def _name(page: PageFacts) -> str:
    return page.operation.value if page.operation is not None else ""


def _refuse_unmatched(inputs: ApiInputs, known: Sequence[Candidate], log: Log) -> None:
    """Raise `InputError` where a pattern matches none of the known operations."""
    from stubwright.select import unmatched

    if not known:
        return  # other findings say why there are no operations at all
    found = list(unmatched(inputs.entry.operations, known, inputs.entry.source))
    log.extend(found[1:])
    for item in found[:1]:
        raise InputError(item.code, item.message, item.source, item.hint)
