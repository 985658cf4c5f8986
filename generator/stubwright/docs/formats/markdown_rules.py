"""DocFX's and Diplodoc's extensions of CommonMark, as block rules for markdown-it.

- zones ``::: zone pivot="soap"`` and other ``:::`` lines
- ``[!INCLUDE[label](target)]`` on a line of its own
- tables ``#|`` … ``|#``, and lines of template directives ``{% … %}``
- comments, which are dropped
- fences without an end: they end before the next heading, zone or fence
"""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING, Final

from markdown_it import MarkdownIt

if TYPE_CHECKING:
    from markdown_it.rules_block import StateBlock

_INTERRUPTS: Final = ["paragraph", "reference", "blockquote", "list"]

_ZONE: Final = re.compile(r""":::\s*zone\s+pivot\s*=\s*["']?([\w-]+)""")
_ZONE_END: Final = re.compile(r":::\s*zone-end")
INCLUDE: Final = re.compile(
    r"\[!include\s*(?:\[(?P<label>[^\]]*)\]\((?P<target>[^)\s]*)[^)]*\)|(?P<bare>[\w-]+))\s*\]",
    re.IGNORECASE,
)
"""A directive to include a file; rendered copies omit the file's name."""

_NO_COMMENT_END: Final = "no comment ends after this"
_DIRECTIVE: Final = re.compile(r"\{%.*%\}\s*$")
_FENCE: Final = re.compile(r"(`{3,}|~{3,})\s*([^`]*)$")
_VISIBLE_END: Final = re.compile(
    r":::\s*zone|#{1,6}\s+(?:<a\s+name=|.*\{#[\w-]+\}\s*$)|#\|\s*$"
)


def make_parser() -> MarkdownIt:
    """Return a parser of blocks; inline markup is left to the caller."""
    parser = MarkdownIt("commonmark")
    parser.disable(["inline", "html_block", "code", "lheading", "reference"])
    ruler = parser.block.ruler
    ruler.at("fence", _fence, {"alt": _INTERRUPTS})
    ruler.before("fence", "zone", _zone, {"alt": _INTERRUPTS})
    ruler.before("fence", "include", _include, {"alt": _INTERRUPTS})
    ruler.before("fence", "comment", _comment, {"alt": _INTERRUPTS})
    ruler.before("fence", "wide_table", _wide_table, {"alt": _INTERRUPTS})
    return parser


def _text(state: StateBlock, line: int) -> str:
    return state.src[state.bMarks[line] + state.tShift[line] : state.eMarks[line]]


def _emit(
    state: StateBlock, kind: str, lines: tuple[int, int], info: str, content: str = ""
) -> None:
    token = state.push(kind, "", 0)
    token.map = list(lines)
    token.info = info
    token.content = content
    state.line = lines[1]


def _fence(
    state: StateBlock,
    start: int,
    end: int,
    silent: bool,
) -> bool:
    opening = _FENCE.match(_text(state, start))
    if opening is None:
        return False
    if silent:
        return True
    marker, tag = opening[1], opening[2].strip()
    line = start + 1
    closing = False
    while line < end:
        text = _text(state, line)
        fence = _FENCE.match(text)
        if fence and fence[1].startswith(marker):
            closing = not fence[2].strip()
            break
        if _VISIBLE_END.match(text) or state.sCount[line] < 0:
            break
        line += 1
    content = state.getLines(start + 1, line, state.sCount[start], keepLastLF=False)
    _emit(state, "fence", (start, line + closing), tag, content)
    return True


def _zone(
    state: StateBlock,
    start: int,
    _end: int,
    silent: bool,
) -> bool:
    text = _text(state, start)
    if not text.startswith(":::") and not _DIRECTIVE.match(text):
        return False
    if silent:
        return True
    zone = _ZONE.match(text)
    if zone or _ZONE_END.match(text):
        _emit(state, "zone", (start, start + 1), zone[1].lower() if zone else "")
    else:
        state.line = start + 1
    return True


def _include(
    state: StateBlock,
    start: int,
    _end: int,
    silent: bool,
) -> bool:
    match = INCLUDE.match(_text(state, start))
    if match is None:
        return False
    if not silent:
        label = match["label"] or match["bare"] or ""
        _emit(state, "include", (start, start + 1), label, match["target"] or "")
    return True


def _comment(
    state: StateBlock,
    start: int,
    end: int,
    silent: bool,
) -> bool:
    if not _text(state, start).startswith("<!--"):
        return False
    if state.env.get(_NO_COMMENT_END):
        return False
    place = state.src.find("-->", state.bMarks[start])
    if place < 0:
        state.env[_NO_COMMENT_END] = True
        return False
    if not silent:
        state.line = min(bisect_left(state.eMarks, place) + 1, end)
    return True


def _wide_table(
    state: StateBlock,
    start: int,
    end: int,
    silent: bool,
) -> bool:
    if not _text(state, start).startswith("#|"):
        return False
    if silent:
        return True
    depth = 1
    line = start + 1
    while line < end:
        text = _text(state, line)
        depth += text.startswith("#|") - text.rstrip().endswith("|#")
        if depth <= 0 or (_VISIBLE_END.match(text) and not text.startswith("#|")):
            break
        line += 1
    is_closed = depth <= 0
    _emit(state, "wide_table", (start, min(line + is_closed, end)), "")
    return True
