"""Reads JSON templates: JSON with placeholders for values, comments, and perhaps missing brackets.

Values are ``"LongValueHere"``, ``IntValueHere``, ``(long)`` or ``( "A" | "B" )``; ``...`` means more
items. A comment after an opening bracket names the type, and ``/* required */`` follows the member.
A member's name inside an array shows that the array's closing bracket is missing.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final, NamedTuple

from stubwright.diagnostics import Source
from stubwright.docs.facts import TemplateNode
from stubwright.docs.text import russian

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from stubwright.docs.text.passages import Line

_TOKEN: Final = re.compile(
    r"""
    (?P<newline>\n)
    | (?P<comment>/\*(?:[^*\n]|\*(?!/))*(?:\*/)?|//[^\n]*)
    | (?P<string>"(?:[^"\\\n]|\\.)*"?)
    | (?P<group>\([^()]*\))
    | (?P<dots>\.\.\.|…)
    | (?P<mark>[{}\[\],:])
    | (?P<word>[^\s{}\[\],:"()/]+)
    | (?P<other>\S)
    """,
    re.VERBOSE,
)
_UNFINISHED: Final = re.compile(r'/\*(?:(?!\*/).)*|"(?:[^"\\]|\\.)*|"')
"""A comment or a string without its end."""

_QUOTES: Final = str.maketrans("“”„«»", '"""""')
_TYPE_COMMENT: Final = re.compile(r"[A-Za-z_][\w.]*")
_REQUIRED: Final = re.compile(rf"\brequired\b|{russian.REQUIRED_MARK}", re.IGNORECASE)
_NILLABLE: Final = re.compile(r"\bnill?able\b", re.IGNORECASE)
_DEEPEST: Final = 60


class JsonTemplate(NamedTuple):
    """The root, a node without a name. ``flaw`` describes what couldn't be read; empty if all could.

    If brackets are missing, names may be at the wrong level, unless the template ``is_cut_off``: then
    only its end is missing.
    """

    root: TemplateNode | None
    flaw: str = ""
    is_cut_off: bool = False


class _Token(NamedTuple):
    kind: str
    text: str
    line: int


@dataclass(slots=True, eq=False)
class _Node:
    name: str
    line: int
    children: dict[str, _Node] = field(default_factory=dict[str, "_Node"])
    is_list: bool = False
    placeholder: str = ""
    type_name: str = ""
    required: bool = False
    nillable: bool = False

    def freeze(self, path: str) -> TemplateNode:
        return TemplateNode(
            name=self.name,
            source=Source(path, self.line),
            children=tuple(child.freeze(path) for child in self.children.values()),
            is_list=self.is_list,
            placeholder="" if self.children else self.placeholder,
            type_name=self.type_name,
            required=self.required,
            nillable=self.nillable,
        )


class _Frame(NamedTuple):
    bracket: str
    node: _Node


def read_json_template(lines: Sequence[Line], path: str) -> JsonTemplate:
    """Read a template. Text after its last closing bracket is ignored."""
    tokens = list(_tokens(lines))
    if not tokens:
        return JsonTemplate(None, "it is empty")
    reader = _Reader(tokens[0].line)
    for index, token in enumerate(tokens):
        if reader.is_closed and token.kind != "comment":
            reader.missing_brackets += token.text in {"}", "]"}
            break
        follower = tokens[index + 1] if index + 1 < len(tokens) else None
        reader.take(token, is_name=follower is not None and follower.text == ":")
    root = reader.root
    if reader.is_too_deep:
        return JsonTemplate(None, "it is nested too deeply")
    if not root.children and not reader.is_closed:
        return JsonTemplate(None, "it has no members")
    if reader.missing_brackets:
        return JsonTemplate(root.freeze(path), "its brackets don't balance")
    is_cut_off = not reader.is_closed
    flaw = "it is cut off" if is_cut_off else ""
    return JsonTemplate(root.freeze(path), flaw, is_cut_off)


def _tokens(lines: Sequence[Line]) -> Iterator[_Token]:
    text = "\n".join(line.text for line in lines).translate(_QUOTES)
    index = 0
    for match in _TOKEN.finditer(text):
        kind = match.lastgroup or ""
        if kind != "newline":
            yield _Token(kind, match.group(), lines[index].number)
        index += match.group().count("\n")


class _Reader:
    """Builds the tree. Counts missing brackets."""

    def __init__(self, line: int) -> None:
        self.root = _Node("", line)
        self.is_closed = False
        self.is_too_deep = False
        self._frames: list[_Frame] = []
        self.missing_brackets = 0
        self._name: _Token | None = None
        self._last = self.root
        self._is_fresh = False

    def take(self, token: _Token, *, is_name: bool) -> None:
        if _UNFINISHED.fullmatch(token.text):
            self.missing_brackets += 1
        elif token.kind == "comment":
            self._comment(token.text)
        elif token.text in {"{", "["}:
            self._open(token)
        elif token.text in {"}", "]"}:
            self._close("{" if token.text == "}" else "[")
        elif token.kind in {"string", "word"} and is_name:
            self._begin(token)
        elif token.kind in {"string", "word", "group"}:
            self._value(token)

    def _node(self) -> _Node:
        """Return the node of the next token: a new member, or the open one."""
        parent = self._frames[-1].node if self._frames else self.root
        if self._name is None:
            return parent
        name = self._name.text.strip('"')
        line = self._name.line
        self._name = None
        return parent.children.setdefault(name, _Node(name, line))

    def _open(self, token: _Token) -> None:
        if len(self._frames) >= _DEEPEST:
            self.is_too_deep = True
            return
        node = self._node()
        node.is_list = node.is_list or token.text == "["
        self._frames.append(_Frame(token.text, node))
        self._last = node
        self._is_fresh = True

    def _close(self, bracket: str) -> None:
        self._name = None
        self._is_fresh = False
        if all(frame.bracket != bracket for frame in self._frames):
            self.missing_brackets += 1
            return
        while True:
            frame = self._frames.pop()
            self._last = frame.node
            if frame.bracket == bracket:
                break
            self.missing_brackets += 1
        self.is_closed = not self._frames and self._last is self.root

    def _begin(self, token: _Token) -> None:
        while self._frames and self._frames[-1].bracket == "[":
            self._frames.pop()
            self.missing_brackets += 1
        self._name = token
        self._is_fresh = False

    def _value(self, token: _Token) -> None:
        node = self._node()
        if not node.placeholder:
            node.placeholder = _placeholder(token)
        self._last = node
        self._is_fresh = False

    def _comment(self, text: str) -> None:
        words = text.strip("/* \t")
        if _REQUIRED.search(words):
            self._last.required = True
        if _NILLABLE.search(words):
            self._last.nillable = True
        is_type = _TYPE_COMMENT.fullmatch(words) and not _REQUIRED.search(words)
        if self._is_fresh and is_type and not self._last.type_name:
            self._last.type_name = words


def _placeholder(token: _Token) -> str:
    if token.kind == "string":
        return token.text.strip('"')
    return " ".join(token.text.split())
