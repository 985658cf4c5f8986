"""Rows of a table whose cells were run together: ``Name Description. type``, or one cell a line.

A row begins with its element's name and ends with its type. Names that the page's templates show
are sure; any other word counts as a name only where the row before it is complete.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from stubwright.diagnostics import Source
from stubwright.read.docs.blocks import Row
from stubwright.read.docs.passages import Line, plain_cell, squeeze
from stubwright.read.docs.type_phrases import PRIMITIVE, read_type, split_type

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from stubwright.read.docs.passages import Cell

_NAME: Final = re.compile(r"[A-Z][A-Za-z0-9_]*(?=\s|$)")
_SEVERAL_HUMPS: Final = re.compile(
    r"[A-Z][a-z0-9]*[a-z0-9][A-Z]\w*|[A-Z]{2,}\w*[a-z]\w*"
)
_GOES_ON: Final = re.compile(r"[a-z,.;:)]")
_ENDS: Final = re.compile(r"\w\W*\s\w.*[.!?\u3002)]$")
_VERB: Final = re.compile(
    r"[,.;:)]|(?:is|are|was|were|must|can|cannot|may|will|should|has|have|does|do|elements?|fields?"
    r"|and|or|of|to|for|if)\b"
)
_PROSE: Final = re.compile(
    r"A|All|An|And|Any|As|At|Because|Before|Both|But|By|Can|Do|Each|Either|Every"
    r"|For|From|Gets|Here|However|If|In|Include|Indicates|It|Its|May|Must|No"
    r"|Of|On|One|Only|Optional|Or|Otherwise|Please|Possible|Read|Required|Reserved"
    r"|See|Set|Should|Some|Specify|Supported|That|The|Then|There|These|They|This"
    r"|Those|To|Unless|Use|Valid|Values|We|When|Where|Whether|Which|While|With|You"
    r"|Your"
)
"""Words that a sentence begins with, and no element."""

_HUMP: Final = re.compile(r"(?<=[a-z0-9])(?=[A-Z])")
_GLUED_TYPE: Final = re.compile(rf"(?<=[.!?)])((?:{PRIMITIVE}|[A-Z]\w*)(?:\s+array)?)$")


class Names(NamedTuple):
    """Names that an element may have: those that templates show, and those of usual headers."""

    shown: frozenset[str]
    usual: frozenset[str]

    def has(self, name: str) -> bool:
        """Tell whether a name is one of them."""
        return name in self.shown or name in self.usual


class Layout(NamedTuple):
    """How a table's cells were joined: with nothing between, or not at all."""

    is_glued: bool = False
    is_stacked: bool = False


def read_plain_rows(
    lines: Iterable[Line], names: Names, layout: Layout, path: str
) -> tuple[Row, ...]:
    """Part the lines below a table's head into rows."""
    texts = [Line(line.number, squeeze(line.text)) for line in lines]
    texts = [line for line in texts if line.text]
    if layout.is_glued:
        texts = [_unglue(line, names) for line in texts]
    starts = _starts(texts, names, layout)
    ends = [*starts[1:], len(texts)]
    rows: list[Row] = []
    for start, end in zip(starts, ends, strict=False):
        is_last = end == len(texts)
        parts = _parts(texts[start:end])
        rows.extend(_row(part, path, is_last=is_last) for part in parts)
    return tuple(rows)


def _starts(texts: Sequence[Line], names: Names, layout: Layout) -> list[int]:
    starts: list[int] = []
    seen: set[str] = set()
    is_complete = True
    for index, (_, text) in enumerate(texts):
        name = _NAME.match(text)
        rest = text[name.end() :].lstrip() if name else ""
        if (
            name
            and (is_complete or name.group() not in seen)
            and _begins(name.group(), rest, names, layout, is_complete=is_complete)
        ):
            seen.add(name.group())
            starts.append(index)
        begun = bool(starts) and starts[-1] == index
        is_complete = split_type(rest if begun else text) is not None
    return starts


def _begins(
    name: str,
    rest: str,
    names: Names,
    layout: Layout,
    *,
    is_complete: bool,
) -> bool:
    """Tell whether a line that starts with a name begins a row."""
    is_known = names.has(name)
    if not rest:
        return (
            is_complete
            and layout.is_stacked
            and (is_known or not _PROSE.fullmatch(name))
        )
    if read_type(f"{name} {rest}") is not None and not (is_known and is_complete):
        return False
    if is_known and is_complete:
        return not _VERB.match(rest)
    if is_known:
        return not _GOES_ON.match(rest)
    if not is_complete or _PROSE.fullmatch(name) or _GOES_ON.match(rest):
        return False
    return _SEVERAL_HUMPS.fullmatch(name) is not None or not names.shown


def _unglue(line: Line, names: Names) -> Line:
    """Put blanks back where a name meets its description, and a description its type.

    A name that isn't known ends where the last word begins that is glued to it.
    """
    if read_type(line.text) is not None:
        return line
    text = _GLUED_TYPE.sub(r" \1", line.text)
    token = text.partition(" ")[0]
    ends = [match.start() for match in _HUMP.finditer(token)]
    known = [end for end in ends if names.has(token[:end])]
    for end in known or ([] if names.shown else ends[-1:]):
        return Line(line.number, f"{text[:end]} {text[end:]}")
    return Line(line.number, text)


def _parts(texts: Sequence[Line]) -> Iterator[Sequence[Line]]:
    """Yield a row's lines, and those of rows after it whose names don't look like names."""
    start = 0
    for index, line in enumerate(texts[:-1]):
        parted = split_type(line.text)
        is_whole = index == start and parted is not None and _ENDS.search(parted[0])
        if is_whole and any(split_type(later.text) for later in texts[index + 1 :]):
            yield texts[start : index + 1]
            start = index + 1
    yield texts[start:]


def _row(texts: Sequence[Line], path: str, *, is_last: bool) -> Row:
    """Return the row of a name's lines. What follows the last row's type isn't the table's."""
    first = texts[0]
    name, _, rest = first.text.partition(" ")
    body = [Line(first.number, rest), *texts[1:]]
    body = [line for line in body if line.text]
    end = _type_line(body, is_last=is_last)
    if end is None:
        cells = _cells(path, name, first.number, body, None)
        return Row(cells, Source(path, first.number), regular=False)
    parted = split_type(body[end].text)
    description, phrase = parted if parted is not None else (body[end].text, "")
    number = body[end].number
    kept = [*body[:end], Line(number, description)]
    cells = _cells(path, name, first.number, kept, Line(number, phrase))
    is_regular = end == len(body) - 1 or is_last
    return Row(cells, Source(path, first.number), regular=is_regular)


def _type_line(body: Sequence[Line], *, is_last: bool) -> int | None:
    """Return the index of the line that ends with the type: the last, or the last type alone."""
    if body and split_type(body[-1].text) is not None:
        return len(body) - 1
    for index in range(len(body) - 2, -1, -1):
        parted = split_type(body[index].text)
        if parted is not None and (is_last or not parted[0]):
            return index
    return None


def _cells(
    path: str, name: str, number: int, description: Iterable[Line], phrase: Line | None
) -> tuple[Cell, ...]:
    return (
        plain_cell(path, [Line(number, name)]),
        plain_cell(path, description),
        plain_cell(path, [phrase] if phrase else ()),
    )
