"""Reads the docs pages of an API."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from stubwright.diagnostics import InputError, Log
from stubwright.docs.facts import Docs, IndexFacts, PageFacts

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from stubwright.diagnostics import Diagnostic
    from stubwright.inputs.files import ApiInputs, Input


def read_docs(inputs: ApiInputs, log: Log) -> Docs:
    """Return the facts of all pages; a page that can't be read is reported and skipped."""
    pages: list[PageFacts] = []
    indexes: list[IndexFacts] = []
    for page, findings in read_each_page(inputs):
        log.extend(findings)
        if isinstance(page, PageFacts):
            pages.append(page)
        elif page is not None:
            indexes.append(page)
    return Docs(pages, indexes)


def read_each_page(
    inputs: ApiInputs,
) -> Iterator[tuple[PageFacts | IndexFacts | None, tuple[Diagnostic, ...]]]:
    """Yield the facts of each page, None where it can't be read, and the findings about it."""
    from stubwright.docs.reader import read_index, read_page

    for file in inputs.pages:
        yield _read(file, read_page, named=file not in inputs.from_folders)
    if inputs.index is not None:
        yield _read(inputs.index, read_index, named=True)


def _read(
    file: Input,
    read: Callable[[Path, str, Log], PageFacts | IndexFacts],
    *,
    named: bool,
) -> tuple[PageFacts | IndexFacts | None, tuple[Diagnostic, ...]]:
    from stubwright.inputs.labels import relabel, relabel_all

    found = Log()
    page: PageFacts | IndexFacts | None = None
    try:
        page = relabel(read(file.root, file.name, found), file.prefix)
    except InputError as error:
        found = Log()
        found.add(_lenient(error.diagnostic, named=named))
    return page, tuple(relabel_all(found.diagnostics(), file.prefix))


def _lenient(finding: Diagnostic, *, named: bool) -> Diagnostic:
    """Return a finding about a page; a file found in a folder need not be a page at all."""
    return finding if named else replace(finding, code="docs-skipped")
