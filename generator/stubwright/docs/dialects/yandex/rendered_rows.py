"""Reads the rows of a rendered Yandex table, whose cells are on separate lines or joined by spaces.

A row begins with a name and a type, or with the type alone where names are missing. The description
follows, up to Yes or No if the table has a column for it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final, NamedTuple

from stubwright.diagnostics import Source
from stubwright.docs.dialects.yandex.titles import NO, YES, read_structure
from stubwright.docs.formats.blocks import Row
from stubwright.docs.text.element_names import PROSE, SEVERAL_HUMPS
from stubwright.docs.text.passages import Line, collapse_whitespace, plain_cell
from stubwright.docs.text.type_phrases import PRIMITIVE, PRIMITIVES, read_type

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from stubwright.docs.formats.json_template import JsonTemplate
    from stubwright.docs.text.passages import Cell

_NAME: Final = re.compile(r"[A-Z][A-Za-z0-9_]*")
_TYPE: Final = (
    rf"(?:array\s+of\s+(?:{PRIMITIVE}|[A-Z]\w*)|{PRIMITIVE}|[A-Z]\w*)(?:,\s*nillable)?"
)
_JOINED: Final = re.compile(
    rf"(?P<name>[A-Z]\w*)\s+(?P<type>{_TYPE})(?:\s+(?P<rest>.*))?"
)
_ANSWER: Final = re.compile(r"(?:^|(?<=[\s.)]))(Yes|No|Да|Нет)$")
_DASHES: Final = re.compile(r":?-+:?")


class SnippetNames(NamedTuple):
    """The names and the types in a snippet, and whether all of it could be read."""

    names: frozenset[str] = frozenset()
    types: frozenset[str] = frozenset()
    is_complete: bool = False


@dataclass(slots=True, eq=False)
class _Draft:
    name: Line
    type: Line
    description: list[Line] = field(default_factory=list[Line])
    required: Line | None = None


def names_in(template: JsonTemplate) -> SnippetNames:
    """Return the names and types in a snippet."""
    names: set[str] = set()
    types: set[str] = set()
    pending = [template.root] if template.root else []
    while pending:
        node = pending.pop()
        names.add(node.name)
        types.add(node.type_name)
        pending.extend(node.children)
    return SnippetNames(
        frozenset(names - {""}), frozenset(types - {""}), not template.flaw
    )


def read_stream(
    pieces: Iterable[Line], snippet: SnippetNames, path: str, *, has_required: bool
) -> tuple[Row, ...]:
    """Split a stream of cells into rows: one cell for a structure's title, four for a field."""
    squeezed = (Line(piece.number, collapse_whitespace(piece.text)) for piece in pieces)
    kept = [
        piece for piece in squeezed if piece.text and not _DASHES.fullmatch(piece.text)
    ]
    return tuple(_Stream(kept, snippet, path, has_required=has_required).rows())


class _Stream:
    def __init__(
        self,
        pieces: list[Line],
        snippet: SnippetNames,
        path: str,
        *,
        has_required: bool,
    ) -> None:
        self._pieces = pieces
        self._snippet = snippet
        self._path = path
        self._has_required = has_required
        self._draft: _Draft | None = None

    def rows(self) -> Iterator[Row]:
        index = 0
        while index < len(self._pieces):
            piece = self._pieces[index]
            begun = self._begin(index)
            if read_structure(piece.text) is not None:
                yield from self._finish()
                yield Row((plain_cell(self._path, [piece]),), self._source(piece))
                index += 1
            elif begun is not None:
                yield from self._finish()
                self._draft, used = begun
                index += used
            elif self._is_answered():
                cell = plain_cell(self._path, [piece])
                yield Row((cell,), self._source(piece), regular=False)
                index += 1
            else:
                self._go_on(piece)
                index += 1
        yield from self._finish()

    def _begin(self, index: int) -> tuple[_Draft, int] | None:
        """Return the row that begins with a piece, and the number of pieces of its name and type."""
        piece = self._pieces[index]
        joined = _JOINED.fullmatch(piece.text)
        if joined and self._is_row(joined["name"], joined["type"]):
            return self._joined(piece, joined), 1
        if index + 1 < len(self._pieces) and _NAME.fullmatch(piece.text):
            after = self._pieces[index + 1]
            if self._is_type(after.text) and self._is_row(piece.text, after.text):
                return _Draft(piece, after), 2
        if self._snippet.is_complete and self._is_type(piece.text):
            return _Draft(Line(piece.number, ""), piece), 1
        return None

    def _joined(self, piece: Line, match: re.Match[str]) -> _Draft:
        name, phrase = (Line(piece.number, match[part]) for part in ("name", "type"))
        draft = _Draft(name, phrase)
        if match["rest"]:
            self._describe(draft, Line(piece.number, match["rest"]))
        return draft

    def _is_row(self, name: str, phrase: str) -> bool:
        if not self._is_type(phrase):
            return False
        if name in self._snippet.names:
            return True
        is_word = PROSE.fullmatch(name) or read_answer(name) is not None
        if name in self._snippet.types or is_word:
            return False
        is_sure = (
            phrase.startswith("array of ") or phrase.partition(",")[0] in PRIMITIVES
        )
        has_humps = SEVERAL_HUMPS.fullmatch(name) is not None
        if self._snippet.is_complete and not self._is_answered():
            return is_sure and has_humps
        return is_sure or has_humps or SEVERAL_HUMPS.match(phrase) is not None

    def _is_answered(self) -> bool:
        """Return whether the previous row is complete, so that a new one must begin."""
        return self._draft is not None and self._draft.required is not None

    def _is_type(self, text: str) -> bool:
        phrase = read_type(text)
        if phrase is None or text.endswith("."):
            return False
        return (
            phrase.is_list
            or phrase.name in PRIMITIVES
            or phrase.name in self._snippet.types
            or (
                phrase.name not in self._snippet.names
                and SEVERAL_HUMPS.fullmatch(phrase.name) is not None
            )
        )

    def _go_on(self, piece: Line) -> None:
        if self._draft is not None:
            self._describe(self._draft, piece)

    def _describe(self, draft: _Draft, piece: Line) -> None:
        text = piece.text
        answer = _ANSWER.search(text) if self._has_required else None
        if answer and draft.required is None:
            draft.required = Line(piece.number, answer[1])
            text = text[: answer.start()].rstrip()
        if text:
            draft.description.append(Line(piece.number, text))

    def _finish(self) -> Iterator[Row]:
        draft, self._draft = self._draft, None
        if draft is None:
            return
        required = [draft.required] if draft.required else []
        cells: tuple[Cell, ...] = tuple(
            plain_cell(self._path, lines)
            for lines in ([draft.name], [draft.type], draft.description, required)
        )
        is_whole = bool(draft.required) or not self._has_required
        yield Row(cells, self._source(draft.name), regular=is_whole)

    def _source(self, piece: Line) -> Source:
        return Source(self._path, piece.number)


def read_answer(text: str) -> bool | None:
    """Return the value of a cell in the column Required; None if it isn't a plain yes or no."""
    word = text.strip(" .").lower()
    return True if word in YES else False if word in NO else None
