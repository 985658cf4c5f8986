"""Splits markdown into blocks."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final, NamedTuple

from stubwright.diagnostics import Source
from stubwright.docs.formats.blocks import (
    Callout,
    Code,
    Heading,
    Include,
    Paragraph,
    Zone,
)
from stubwright.docs.formats.diplodoc import read_wide_table
from stubwright.docs.formats.front_matter import without_front_matter
from stubwright.docs.formats.inline import read_cell, read_inline
from stubwright.docs.formats.markdown_rules import make_parser
from stubwright.docs.formats.pipe_rows import read_pipe_table
from stubwright.docs.text.passages import Line

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from markdown_it.token import Token

    from stubwright.docs.formats.blocks import Block
    from stubwright.docs.text.passages import Passage

_PARSER: Final = make_parser()
_CAPTION: Final = re.compile(r"\s*\[!(\w+)\]\s*")
_HEADING_ANCHOR: Final = re.compile(r"\s*\{#([\w-]+)\}\s*$")
_GLUED_HEADING: Final = re.compile(r"(?<=[.!?])\s?#{1,6}\s+(?=\w)")
_LOST_FENCE: Final = re.compile(r"<\w+:Envelope\b|\{")


def _is_no_title(_: str) -> bool:
    return False


class TableHeads(NamedTuple):
    """How the heads of a dialect's tables are recognised.

    ``pipe`` are the titles of a pipe table, in lower case; ``wide`` tells whether a text is the title
    of a wide table's column.
    """

    pipe: tuple[str, ...] = ()
    wide: Callable[[str], object] = _is_no_title


@lru_cache(maxsize=64)
def read_markdown(text: str, path: str, heads: TableHeads) -> tuple[Block, ...]:
    """Return the blocks of a page, in order. Cached, since many pages include the same files."""
    return tuple(_Walk(path, without_front_matter(text), heads).blocks())


class _Walk:
    """Turns the parser's tokens into blocks, and joins the paragraphs of a quote."""

    def __init__(self, path: str, text: str, heads: TableHeads) -> None:
        self._path = path
        self._heads = heads
        self._lines = text.split("\n")
        self._tokens = _PARSER.parse(text)
        self._quoted: list[Paragraph] | None = None
        self._quotes = 0
        self._bullets = 0

    def blocks(self) -> Iterator[Block]:
        for index, token in enumerate(self._tokens):
            if token.type == "blockquote_open":
                self._quotes += 1
                self._quoted = [] if self._quoted is None else self._quoted
            elif token.type == "blockquote_close":
                self._quotes -= 1
                if not self._quotes and self._quoted is not None:
                    yield from _callout(self._quoted)
                    self._quoted = None
            elif token.type in {"list_item_open", "list_item_close"}:
                self._bullets += token.nesting
            elif token.map:
                yield from self._block(index, token)

    def _block(self, index: int, token: Token) -> Iterator[Block]:
        start = token.map[0] if token.map else 0
        source = Source(self._path, start + 1)
        if token.type == "heading_open":
            yield from self._heading(self._tokens[index + 1], token)
        elif token.type == "inline" and self._tokens[index - 1].type != "heading_open":
            yield from self._paragraph(_numbered(token.content, start + 1))
        elif token.type == "fence":
            content = token.content.removesuffix("\n")
            yield Code(token.info, tuple(_numbered(content, start + 2)), source)
        elif token.type == "include":
            yield Include(token.info, token.content, source)
        elif token.type == "zone":
            yield Zone(token.info, source)
        elif token.type == "wide_table" and token.map:
            rows = "\n".join(self._lines[start : token.map[1]])
            yield read_wide_table(
                _numbered(rows, start + 1), self._path, self._heads.wide
            )

    def _heading(self, inline: Token, token: Token) -> Iterator[Block]:
        line = token.map[0] + 1 if token.map else 0
        anchored = _HEADING_ANCHOR.search(inline.content)
        content = inline.content[: anchored.start()] if anchored else inline.content
        read = read_inline([Line(line, content)], self._path)
        for passage in read.passages[:1]:
            anchor = anchored[1] if anchored else read.anchor
            yield Heading(passage, int(token.tag[1:]), anchor)

    def _paragraph(self, lines: Sequence[Line]) -> Iterator[Block]:
        if _LOST_FENCE.match(lines[0].text):
            source = Source(self._path, lines[0].number)
            yield Code("", tuple(lines), source)
            return
        table = next(
            (index for index, _ in enumerate(lines) if _is_table(lines, index)), None
        )
        for block in self._text(lines[:table]):
            if self._quoted is not None and isinstance(block, Paragraph):
                self._quoted.append(block)
            else:
                yield block
        if table is not None:
            yield read_pipe_table(
                lines[table:], self._path, self._heads.pipe, read_cell
            )

    def _text(self, lines: Sequence[Line]) -> Iterator[Block]:
        if not lines:
            return
        glued = _GLUED_HEADING.search(lines[-1].text)
        last = lines[-1]
        if glued:
            lines = [*lines[:-1], Line(last.number, last.text[: glued.start()])]
        for passage in read_inline(lines, self._path).passages:
            yield Paragraph(passage, is_bullet=self._bullets > 0)
        if glued:
            title = _HEADING_ANCHOR.sub("", last.text[glued.end() :])
            for passage in read_cell(title, last.number, self._path):
                yield Heading(passage, 2)


def _numbered(content: str, first: int) -> list[Line]:
    return [
        Line(first + offset, line) for offset, line in enumerate(content.split("\n"))
    ]


def _is_table(lines: Sequence[Line], index: int) -> bool:
    """Return whether a table begins at a line: the line starts with a pipe, or a delimiter row follows."""
    if lines[index].text.lstrip().startswith("|"):
        return True
    return index + 1 < len(lines) and bool(
        re.fullmatch(r"\s*:?-+:?\s*(?:\|\s*:?-*:?\s*)+", lines[index + 1].text)
    )


def _callout(quoted: Sequence[Paragraph]) -> Iterator[Block]:
    """Yield the paragraphs of a quote as one callout. The caption is the first word, in brackets."""
    caption = ""
    paragraphs: list[Passage] = []
    for index, paragraph in enumerate(quoted):
        passage = paragraph.text
        match = _CAPTION.match(passage.text) if index == 0 else None
        if match:
            caption = match[1].capitalize()
            passage = passage.after(match.end())
        if passage.text:
            paragraphs.append(passage)
    if paragraphs:
        yield Callout(caption, tuple(paragraphs))
