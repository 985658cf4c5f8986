"""Content models: assigning elements to the particles of a schema by their order.

It is needed where one name occurs in several particles. A model is written like that of a DTD:
``a, b?, (c | d)*``. In addition, ``a#2`` is the second particle for elements named ``a``, ``##any`` is an
element that the model doesn't name, and ``#label=…`` puts all elements of a part under one label.
Reading is tolerant: missing elements are skipped.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING, Final, Literal, TypeVar
from xml.etree.ElementTree import Element

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from .reader import Reply

T = TypeVar("T")
_MARK: Final = re.compile(r"[(),|]|[?*+]|[^\s(),|?*+]+")
_ANY: Final = "##any"


@dataclass(slots=True)
class Part:
    """A part of a model. The name of a wildcard is ""; ``begins`` and ``holds`` contain it, too."""

    kind: Literal["name", "sequence", "choice"]
    name: str = ""
    key: str = ""
    """The name that its elements get."""

    parts: list[Part] = field(default_factory=list["Part"])
    many: bool = False
    optional: bool = False
    begins: frozenset[str] = frozenset()
    holds: frozenset[str] = frozenset()

    def settle(self) -> None:
        """Compute which elements the part may begin with, and which it may contain."""
        if self.kind == "name":
            self.begins = self.holds = frozenset({self.name})
            return
        self.holds = frozenset[str]().union(*(part.holds for part in self.parts))
        if self.kind == "choice":
            self.begins = frozenset[str]().union(*(p.begins for p in self.parts))
            self.optional = self.optional or any(p.optional for p in self.parts)
            return
        for part in self.parts:
            self.begins |= part.begins
            if not part.optional:
                return
        self.optional = True


@cache
def model(*words: str) -> Part:
    """Return a model from its text, in which names follow their ``{namespace}``."""
    marks: list[str] = []
    namespace = ""
    for word in words:
        if word.startswith("{"):
            namespace = word.removesuffix("{}")
            continue
        for mark in _MARK.findall(word):
            is_name = mark[0] not in "(),|?*+#"
            marks.append(namespace + mark if is_name else mark)
    return _group([")", *reversed(marks)])


def _group(marks: list[str]) -> Part:
    """Return the part before the next closing bracket. ``marks`` is consumed from its end."""
    found = Part("sequence")
    label = ""
    while (mark := marks.pop()) != ")":
        if mark == "|":
            found.kind = "choice"
        elif mark != ",":
            if mark.startswith("#") and "=" in mark:
                label, _, mark = mark.partition("=")
                mark = mark or marks.pop()
            part = _group(marks) if mark == "(" else _name(mark)
            if marks[-1] in {"?", "*", "+"}:
                often = marks.pop()
                part.many = often != "?"
                part.optional = part.optional or often != "+"
            part.key, label = label or part.key, ""
            found.parts.append(part)
    found.settle()
    return found


def _name(mark: str) -> Part:
    namespace, bracket, local = mark.rpartition("}")
    name = "" if mark == _ANY else namespace + bracket + local.partition("#")[0]
    part = Part("name", name, mark)
    part.settle()
    return part


def placed(element: Element, whole: Part) -> Element:
    """Return a copy of an element whose children have the names that the model gives them.

    Children that the model has no place for keep their names, and follow at the end.
    """
    match = _Match(whole, list(element))
    left: list[Element] = []
    position = 0
    while position < len(match.children):
        end = match.once(whole, position)
        if end == position:
            left.append(match.children[position])
            end += 1
        position = end
    made = Element(element.tag, element.attrib)
    made.text = element.text
    labels: dict[str, Element] = {}
    for key, child in match.taken:
        if key.startswith("#"):
            if key not in labels:
                labels[key] = Element(key)
                made.append(labels[key])
            labels[key].append(child)
        else:
            made.append(child if key == child.tag else _called(key, child))
    made.extend(left)
    return made


def _called(tag: str, element: Element) -> Element:
    made = Element(tag, element.attrib)
    made.text = element.text
    made.extend(element)
    return made


def part_of(element: Element, label: str) -> Element:
    """Return the children that a placed element has under a label."""
    found = element.find(label)
    return Element(label) if found is None else found


def read_groups(
    element: Element,
    group: Part,
    read: Callable[[Element, Reply], T],
    reply: Reply,
) -> list[T]:
    """A repeated group: its occurrences among the children of an element."""
    return [read(part, reply) for part in _occurrences(element, group)]


def _occurrences(element: Element, group: Part) -> Iterator[Element]:
    own = [child for child in element if _known(child, group) in group.holds]
    match = _Match(group, own)
    position = 0
    while position < len(own):
        # An element that can't be placed is an occurrence by itself, so that it isn't lost.
        end = max(match.once(group, position), position + 1)
        made = Element(element.tag)
        made.extend(own[position:end])
        yield made
        position = end


def _known(element: Element, whole: Part) -> str:
    """Return the name of an element in a model, or that of a wildcard."""
    return element.tag if element.tag in whole.holds else ""


class _Match:
    """The matching of a list of elements with a model."""

    def __init__(self, whole: Part, children: list[Element]) -> None:
        self.children = children
        self._names = [_known(child, whole) for child in children]
        self.taken: list[tuple[str, Element]] = []

    def take(self, part: Part, start: int, label: str = "") -> int:
        """Match elements from ``start`` on, as often as the part may occur; return where that ends."""
        if part.kind != "name":
            label = label or part.key
        while start < len(self.children) and self._names[start] in part.begins:
            end = self.once(part, start, label)
            if end == start or not part.many:
                return end
            start = end
        return start

    def once(self, part: Part, start: int, label: str = "") -> int:
        """Match one occurrence of a part; return where that ends."""
        if part.kind == "name":
            self.taken.append((label or part.key, self.children[start]))
            return start + 1
        if part.kind == "choice":
            name = self._names[start]
            branch = next((p for p in part.parts if name in p.begins), None)
            return start if branch is None else self.take(branch, start, label)
        for inner in part.parts:
            start = self.take(inner, start, label)
        return start
