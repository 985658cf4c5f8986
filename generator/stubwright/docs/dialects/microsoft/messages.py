"""The request and the response that a Microsoft page describes for one protocol."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from stubwright.docs.dialects.microsoft.alignment import read_alignment
from stubwright.docs.dialects.microsoft.fixed_sentences import (
    ALL_REQUIRED,
    DEFINES,
    NO_ELEMENTS,
)
from stubwright.docs.dialects.microsoft.localized import restore_names
from stubwright.docs.dialects.microsoft.templates import Template, read_templates
from stubwright.docs.dialects.microsoft.titles import ELEMENT_COLUMNS, HEADER_NAMES
from stubwright.docs.facts import Fact, MessageFacts, ProtocolPart
from stubwright.docs.formats.blocks import Include, Table
from stubwright.docs.text.element_names import NAME
from stubwright.docs.text.element_rows import (
    ElementRow,
    Rules,
    merge_elements,
    read_element,
)
from stubwright.docs.text.passages import cell_text
from stubwright.docs.text.type_phrases import PRIMITIVES, read_type

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from stubwright.diagnostics import Log, Source
    from stubwright.docs.dialects.microsoft.sections import ProtocolSections, Section
    from stubwright.docs.facts import Alignment, ElementFacts, TemplateNode
    from stubwright.docs.formats.blocks import Row

_ALWAYS_HEADERS: Final = frozenset(
    {"AuthenticationToken", "Authorization", "DeveloperToken", "TrackingId"}
)
_ADDITION: Final = re.compile(r"\s*(?:\*+|\([^()]{1,40}\))$")
"""Text after a name: asterisks, or words in brackets."""


class _Rows(NamedTuple):
    """The rows of one message's tables; None where there is no table."""

    body: Sequence[ElementRow] | None
    headers: Sequence[ElementRow] | None


def read_protocol_part(raw: ProtocolSections, log: Log) -> ProtocolPart:
    """Return the facts in the sections about one protocol."""
    templates = read_templates(raw, log)
    sent = _Reader(raw, "request", templates.request, log)
    received = _Reader(raw, "response", templates.response, log)
    return ProtocolPart(
        (raw.protocol,),
        sent.message(),
        received.message(),
        received.alignment(),
    )


class _Reader:
    """Reads one message."""

    def __init__(
        self, raw: ProtocolSections, side: str, template: Template, log: Log
    ) -> None:
        self._raw = raw
        self._side = side
        self._sections = [s for s in raw.sections if s.key.startswith(side)]
        self._template = template
        self._log = log
        self._rows = self._read_rows()

    def message(self) -> MessageFacts:
        """Return the facts in the message's sections."""
        template = self._template
        rules = Rules(self._side == "request", _all_required(self._sections))
        return MessageFacts(
            elements=self._elements(self._rows.body, rules),
            headers=self._elements(self._rows.headers, rules),
            body=template.body,
            header=template.header,
            name=self._name() or template.name,
        )

    def alignment(self) -> Fact[Alignment] | None:
        """Return the alignment of errors that the response's table states; None without a table."""
        rows = self._rows.body
        if rows is None:
            return None
        for row in rows:
            if _is_errors(row.name):
                phrase = read_type(cell_text(row.type))
                stated = read_alignment(row.description, phrase, row.source)
                is_silent = stated.value == "unstated" and not self._raw.is_english
                return None if is_silent else stated
        for node in self._template.nodes:
            if _is_errors(node.name):
                return Fact("unstated", node.source)
        return Fact("none", self._place("response-body", "response"))

    def _elements(
        self, rows: Iterable[ElementRow] | None, rules: Rules
    ) -> tuple[ElementFacts, ...] | None:
        if rows is None:
            return None
        return merge_elements(read_element(row, rules, self._log) for row in rows)

    def _name(self) -> Fact[str] | None:
        for section in self._sections:
            for passage in section.paragraphs:
                for match in DEFINES.finditer(passage.text):
                    if match["side"].lower() == self._side:
                        return Fact(match["name"], passage.source(match.start()))
        return None

    def _read_rows(self) -> _Rows:
        found: dict[bool, list[ElementRow]] = {}
        for section in self._sections:
            for block in section.blocks:
                if not isinstance(block, Table) or not _is_element_table(block):
                    continue
                rows = list(self._table_rows(block))
                has_headers = any(row.name in _ALWAYS_HEADERS for row in rows)
                for row in rows:
                    is_header = section.key.endswith("-header") or (
                        has_headers and self._is_header(row.name)
                    )
                    found.setdefault(is_header, []).append(row)
        body: Sequence[ElementRow] | None = found.get(False)
        headers: Sequence[ElementRow] | None = found.get(True)
        if not self._raw.is_english:
            body = body and self._restored(body, self._template.nodes)
            headers = headers and self._restored(headers, self._template.header)
        if body is None:
            body = self._without_table("body", f"{self._side}-header")
        if headers is None and not _has_include(self._sections):
            headers = self._without_table("header", self._side, f"{self._side}-body")
        return _Rows(body, headers)

    def _is_header(self, name: str) -> bool:
        """Return whether a row belongs to the table of headers, if that has no separate heading."""
        is_shown = any(node.name == name for node in self._template.nodes)
        return name in HEADER_NAMES and not is_shown

    def _table_rows(self, table: Table) -> Iterator[ElementRow]:
        order = _columns(table)
        for row in table.rows:
            if tuple(cell_text(cell).lower() for cell in row.cells) == ELEMENT_COLUMNS:
                continue
            raw = self._row(row, order)
            if raw is not None:
                yield raw

    def _row(self, row: Row, order: Sequence[int]) -> ElementRow | None:
        cells = [*row.cells, (), (), ()]
        name, description, phrase = (cells[index] for index in order)
        first = _ADDITION.sub("", name[0].text) if name else ""
        raw = ElementRow(first, row.source, description, phrase)
        is_name = _is_name(raw.name) and any(row.cells[1:])
        if not row.regular or (self._raw.is_english and not is_name):
            self._report(raw)
        return raw if is_name or not self._raw.is_english else None

    def _report(self, row: ElementRow) -> None:
        message = f"the cells of the row are ambiguous: {row.name[:40]}"
        self._log.report("docs-unreadable-row", message, row.source)

    def _restored(
        self, rows: Sequence[ElementRow], nodes: Iterable[TemplateNode]
    ) -> list[ElementRow]:
        """Return the rows with a valid name, after names in the templates' spelling were restored."""
        named = restore_names(rows, [node.name for node in nodes], self._log)
        kept = [row for row in named if _is_name(row.name)]
        for row in named:
            if row not in kept:
                self._report(row)
        return kept

    def _without_table(self, part: str, *excepted: str) -> tuple[()] | None:
        """Return no rows if a sentence says that there are none; else report that the table is missing."""
        for section in self._sections:
            if section.key not in excepted:
                for passage in section.paragraphs:
                    if NO_ELEMENTS.search(passage.text):
                        return ()
        message = f"the page has no table of {self._side} {part} elements for {self._raw.protocol.upper()}"
        place = self._place(f"{self._side}-{part}", self._side)
        self._log.report("docs-missing-table", message, place)
        return None

    def _place(self, *keys: str) -> Source:
        """Return the source of the first section that exists, or else of the first of all."""
        for key in keys:
            for section in self._sections:
                if section.key == key:
                    return section.source
        return self._raw.sections[0].source


def _is_name(text: str) -> bool:
    return NAME.fullmatch(text) is not None and text not in PRIMITIVES


def _is_element_table(table: Table) -> bool:
    if table.columns:
        return table.columns[0] in {"element", "elements", "name"}
    return any(
        row.cells and NAME.fullmatch(cell_text(row.cells[0])) for row in table.rows
    )


def _columns(table: Table) -> tuple[int, int, int]:
    """Return the positions of name, description and type."""
    by_title = {title: index for index, title in enumerate(table.columns)}
    phrase = by_title.get("data type", by_title.get("type", 2))
    description = by_title.get("description", 1)
    order = (0, description, phrase)
    return order if sorted(order) == [0, 1, 2] else (0, 1, 2)


def _has_include(sections: Iterable[Section]) -> bool:
    blocks = (block for section in sections for block in section.blocks)
    return any(isinstance(block, Include) for block in blocks)


def _all_required(sections: Iterable[Section]) -> Source | None:
    for section in sections:
        for passage in section.paragraphs:
            match = ALL_REQUIRED.search(passage.text)
            if match:
                return passage.source(match.start())
    return None


def _is_errors(name: str) -> bool:
    return name.endswith("PartialErrors")
