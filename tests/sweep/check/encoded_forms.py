"""Replies in the SOAP encoding as servers write them: whole, or in pieces that refer to each other.

Axis 1 writes each struct and array as an element ``multiRef`` of its own behind the answer, and a
reference to it in its place; what is the same object is there once. In SOAP 1.2 the first place holds
the value itself, with an id, and the others refer to it.
"""

from __future__ import annotations

from copy import deepcopy
from typing import TYPE_CHECKING, Final

from lxml import etree

from stubwright.schema.soap_encoding import SOAP12_ENCODING, SOAP_ENCODING
from stubwright.schema.xsd import XSD, XSI, QName
from tests.sweep.check.expected import NIL, TYPE, Said

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.sweep.check.expected import Node

_ENVELOPE: Final = {
    "1.1": "http://schemas.xmlsoap.org/soap/envelope/",
    "1.2": "http://www.w3.org/2003/05/soap-envelope",
}
_SPACE: Final = {"1.1": SOAP_ENCODING, "1.2": SOAP12_ENCODING}
_PREFIXES: Final = {"xsd": XSD, "xsi": XSI}


def encoded_forms(body: list[Said], version: str) -> Iterator[list[Node]]:
    """The contents of a body that say the same: without and with references, and without types."""
    for referring, typed in ((False, True), (True, True), (False, False)):
        writer = _Writer(version, referring=referring, typed=typed)
        yield writer.body(body)


class _Writer:
    def __init__(self, version: str, *, referring: bool, typed: bool) -> None:
        self._version = version
        self._referring = referring
        self._typed = typed
        self._space = _SPACE[version]
        self._known: list[tuple[Said, Node]] = []
        self._behind: list[Node] = []

    def body(self, body: list[Said]) -> list[Node]:
        made = [self._top(said) for said in body]
        return [*made, *self._behind]

    def _top(self, said: Said) -> Node:
        """The element around the parts of the answer."""
        made = etree.Element(str(said.tag), nsmap=_PREFIXES)
        made.set(f"{{{_ENVELOPE[self._version]}}}encodingStyle", self._space)
        for part in said.content:
            self._add(made, part)
        return made

    def _add(self, parent: Node, said: Said | Node | str) -> None:
        if not isinstance(said, Said):
            parent.append(deepcopy(said))
            return
        made = etree.SubElement(parent, str(said.tag))
        if not self._referring or said.nil or not said.content:
            self._fill(made, said)
        elif self._version == "1.1":
            made.set("href", f"#{self._behind_it(said)}")
        else:
            self._within(made, said)

    def _behind_it(self, said: Said) -> str:
        """The id of a multiRef that holds a value, which is made where there is none yet."""
        key = said.named(QName("", ""))
        for other, node in self._known:
            if other == key:
                return str(node.get("id"))
        made = etree.Element("multiRef", nsmap=_PREFIXES)
        made.set("id", f"id{len(self._known)}")
        made.set(f"{{{self._space}}}root", "0")
        self._known.append((key, made))
        self._behind.append(made)
        self._fill(made, said)
        return str(made.get("id"))

    def _within(self, made: Node, said: Said) -> None:
        key = said.named(QName("", ""))
        for other, node in self._known:
            if other == key:
                made.set(f"{{{self._space}}}ref", node.get(f"{{{self._space}}}id"))
                return
        made.set(f"{{{self._space}}}id", f"id{len(self._known)}")
        self._known.append((key, made))
        self._fill(made, said)

    def _fill(self, made: Node, said: Said) -> None:
        if said.nil:
            made.set(NIL, "true")
            return
        for name, value in said.attributes.items():
            made.set(name, value)
        if said.item_type is not None:
            self._say_items(made, said.item_type, said.sizes or (len(said.content),))
        elif said.type is not None and (self._typed or said.stated):
            self._say_type(made, said.type)
        made.text = said.text
        for part in said.content:
            self._add(made, part)

    def _say_items(self, made: Node, item: QName, sizes: tuple[int, ...]) -> None:
        name = etree.QName(item.namespace or None, item.local)
        if self._typed:
            self._say_type(made, QName(self._space, "Array"))
        if self._version == "1.2":
            made.set(f"{{{self._space}}}itemType", name)
            made.set(f"{{{self._space}}}arraySize", " ".join(map(str, sizes)))
            return
        made.set(f"{{{self._space}}}arrayType", name)  # lxml finds the prefix
        written = made.get(f"{{{self._space}}}arrayType")
        made.set(
            f"{{{self._space}}}arrayType", f"{written}[{','.join(map(str, sizes))}]"
        )

    @staticmethod
    def _say_type(made: Node, name: QName) -> None:
        if "/" not in name.local:  # an anonymous type has no name on the wire
            made.set(TYPE, etree.QName(name.namespace or None, name.local))
