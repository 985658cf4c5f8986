"""Reads table rows without separators between cells: ``Name Description. type``, or a cell per line.

A row begins with its element's name and ends with its type. A word in the page's templates is certainly
a name; any other word is taken as a name only if the previous row is complete.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from stubwright.diagnostics import Source
from stubwright.docs.formats.blocks import Row
from stubwright.docs.text.element_names import HUMP, OPENING, PROSE, SEVERAL_HUMPS
from stubwright.docs.text.passages import Line, collapse_whitespace, plain_cell
from stubwright.docs.text.type_phrases import (
    PRIMITIVE,
    is_unambiguous_type,
    read_type,
    split_off_type,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from stubwright.docs.text.element_names import KnownNames
    from stubwright.docs.text.passages import Cell

_NAME: Final = re.compile(r"[A-Z][A-Za-z0-9_]*(?=\s|$)")
_CONTINUATION: Final = re.compile(r"[a-z,.;:)]")
_VERB: Final = re.compile(
    r"[,.;:)]|(?:is|are|was|were|must|can|cannot|may|will|should|has|have|does|do|elements?|fields?"
    r"|and|or|of|to|for|if)\b"
)
_GLUED_TYPE: Final = re.compile(rf"(?<=[.!?)])((?:{PRIMITIVE}|[A-Z]\w*)(?:\s+array)?)$")
_ENDS: Final = re.compile(r"\w\W*\s\w.*[.!?\u3002)]$")


class Layout(NamedTuple):
    """How a table's cells are joined: glued together, by tabs, one per line, or else by spaces."""

    is_glued: bool = False
    is_tabbed: bool = False
    is_stacked: bool = False


def read_plain_rows(
    lines: Iterable[Line], names: KnownNames, layout: Layout, path: str
) -> tuple[Row, ...]:
    """Split the lines below a table's head into rows."""
    kept = [line for line in lines if line.text.strip()]
    begins = [_begins_by_tab(line.text) for line in kept] if layout.is_tabbed else []
    texts = [Line(line.number, collapse_whitespace(line.text)) for line in kept]
    if layout.is_glued:
        texts = [_unglue(line, names) for line in texts]
    if any(begins):
        starts = [index for index, begin in enumerate(begins) if begin]
    else:
        starts = _starts(texts, names, layout)
    rows: list[Row] = []
    for start, end in zip(starts, [*starts[1:], len(texts)], strict=False):
        is_last = end == len(texts)
        first, *others = _parts(texts[start:end])
        rows.append(_row(first, path, is_last=is_last))
        rows.extend(_row(_nameless(part), path, is_last=is_last) for part in others)
    return tuple(rows)


def _begins_by_tab(text: str) -> bool:
    name, tab, _ = text.partition("\t")
    return bool(tab) and _NAME.fullmatch(name.strip()) is not None


def _starts(texts: Sequence[Line], names: KnownNames, layout: Layout) -> list[int]:
    starts: list[int] = []
    seen: set[str] = set()
    is_complete = True
    for index, (_, text) in enumerate(texts):
        name = _NAME.match(text)
        rest = text[name.end() :].lstrip() if name else ""
        is_unseen = name is not None and name.group() not in seen
        if (
            name
            and (is_complete or is_unseen)
            and (
                _begins(name.group(), rest, names, layout, is_complete=is_complete)
                or (layout.is_stacked and is_unseen and _is_alone(texts, index, names))
            )
        ):
            seen.add(name.group())
            starts.append(index)
        begun = bool(starts) and starts[-1] == index
        is_complete = split_off_type(rest if begun else text) is not None
    return starts


def _is_alone(texts: Sequence[Line], index: int, names: KnownNames) -> bool:
    """Return whether a line is a known name, followed by a line of prose, and therefore not a type."""
    below = texts[index + 1].text if index + 1 < len(texts) else ""
    return names.has(texts[index].text) and " " in below and read_type(below) is None


def _begins(
    name: str,
    rest: str,
    names: KnownNames,
    layout: Layout,
    *,
    is_complete: bool,
) -> bool:
    """Return whether a line that starts with a name begins a row."""
    is_known = names.has(name)
    if not rest:
        is_possible = is_known or _may_be_unknown(name, names)
        return is_complete and layout.is_stacked and is_possible
    if read_type(f"{name} {rest}") is not None and not (is_known and is_complete):
        return False
    if is_known:
        return not (_VERB if is_complete else _CONTINUATION).match(rest)
    if layout.is_glued and not OPENING.match(rest):
        return False
    return _begins_unknown(name, rest, names, is_complete=is_complete)


def _begins_unknown(
    name: str, rest: str, names: KnownNames, *, is_complete: bool
) -> bool:
    if PROSE.fullmatch(name) or _CONTINUATION.match(rest):
        return False
    has_humps = SEVERAL_HUMPS.fullmatch(name) is not None
    if is_complete:
        return _may_be_unknown(name, names)
    return has_humps and OPENING.match(rest) is not None


def _may_be_unknown(name: str, names: KnownNames) -> bool:
    """Return whether a word can be a name that no template contains."""
    if PROSE.fullmatch(name):
        return False
    has_humps = SEVERAL_HUMPS.fullmatch(name) is not None
    return has_humps or not names.in_templates or not names.is_complete


def _unglue(line: Line, names: KnownNames) -> Line:
    """Insert spaces between a name and its description, and between the description and its type.

    An unknown name ends before a word that often begins a description.
    """
    if read_type(line.text) is not None:
        return line
    text = _GLUED_TYPE.sub(r" \1", line.text)
    token = text.partition(" ")[0]
    ends = [match.start() for match in HUMP.finditer(token)]
    for end in ends:
        if names.has(token[:end]) or (
            not (names.in_templates and names.is_complete) and OPENING.match(text, end)
        ):
            return Line(line.number, f"{text[:end]} {text[end:]}")
    return Line(line.number, text)


def _parts(texts: Sequence[Line]) -> Iterator[Sequence[Line]]:
    """Yield the lines of a row, and those of the rows after it whose names weren't recognised.

    A row ends with its first line if that is complete, or with a line that can only be a type.
    """
    start = 0
    last = max(
        (i for i, line in enumerate(texts) if split_off_type(line.text)), default=0
    )
    for index, line in enumerate(texts[:last]):
        split = split_off_type(line.text)
        is_whole = index == start and split is not None and _ENDS.search(split[0])
        if is_whole or (index > start and is_unambiguous_type(line.text)):
            yield texts[start : index + 1]
            start = index + 1
    yield texts[start:]


def _nameless(texts: Sequence[Line]) -> Sequence[Line]:
    """Return a row's lines with a mark in place of its name, so that prose isn't taken for a name."""
    first = texts[0]
    if first.text.partition(" ")[0].isascii():
        return [Line(first.number, f"? {first.text}"), *texts[1:]]
    return texts


def _row(texts: Sequence[Line], path: str, *, is_last: bool) -> Row:
    """Return the row of some lines. Text after the type of the last row isn't part of the table."""
    first = texts[0]
    name, _, rest = first.text.partition(" ")
    body = [Line(first.number, rest), *texts[1:]]
    body = [line for line in body if line.text]
    end = _type_line(body, is_last=is_last)
    if end is not None and _is_ambiguous(body, end):
        body, end = body[:end], None
    if end is None:
        cells = _cells(path, name, first.number, body, None)
        return Row(cells, Source(path, first.number), regular=False)
    split = split_off_type(body[end].text)
    description, phrase = split if split is not None else (body[end].text, "")
    number = body[end].number
    kept = [*body[:end], Line(number, description)]
    cells = _cells(path, name, first.number, kept, Line(number, phrase))
    is_regular = end == len(body) - 1 or is_last
    return Row(cells, Source(path, first.number), regular=is_regular)


def _type_line(body: Sequence[Line], *, is_last: bool) -> int | None:
    """Return the index of the line that ends with the type: the last line, or the last that is a type."""
    if body and split_off_type(body[-1].text) is not None:
        return len(body) - 1
    for index in range(len(body) - 2, -1, -1):
        split = split_off_type(body[index].text)
        if split is not None and (is_last or not split[0]):
            return index
    return None


def _is_ambiguous(body: Sequence[Line], end: int) -> bool:
    """Return whether an earlier line could also be the type, so that these may be two rows."""
    types = (index for index in range(1, end) if read_type(body[index].text))
    return any(body[index + 1].text.endswith(".") for index in types)


def _cells(
    path: str, name: str, number: int, description: Iterable[Line], phrase: Line | None
) -> tuple[Cell, ...]:
    return (
        plain_cell(path, [Line(number, name)]),
        plain_cell(path, description),
        plain_cell(path, [phrase] if phrase else ()),
    )
