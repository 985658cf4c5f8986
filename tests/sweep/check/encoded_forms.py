"""Replies in the SOAP encoding as servers write them: inline, or with references.

Axis 1 writes each struct and array as a separate ``multiRef`` element after the answer, and a reference
to it in its place; an object that occurs several times is written once. In SOAP 1.2 the first occurrence
has the value itself, with an id, and the others refer to it.
"""

from __future__ import annotations

from copy import deepcopy
from typing import TYPE_CHECKING, Final

from lxml import etree

from stubwright.schema.soap_encoding import SOAP12_ENCODING, SOAP_ENCODING
from stubwright.schema.xsd import XSD, XSI, QName
from tests.sweep.check.expected import NIL, TYPE, ExpectedElement

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.sweep.check.expected import Node

_ENVELOPE: Final = {
    "1.1": "http://schemas.xmlsoap.org/soap/envelope/",
    "1.2": "http://www.w3.org/2003/05/soap-envelope",
}
_SPACE: Final = {"1.1": SOAP_ENCODING, "1.2": SOAP12_ENCODING}
_PREFIXES: Final = {"xsd": XSD, "xsi": XSI}


def encoded_forms(body: list[ExpectedElement], version: str) -> Iterator[list[Node]]:
    """Yield the forms of a body: without and with references, and without types."""
    for referring, typed in ((False, True), (True, True), (False, False)):
        writer = _Writer(version, referring=referring, typed=typed)
        yield writer.body(body)


class _Writer:
    def __init__(self, version: str, *, referring: bool, typed: bool) -> None:
        self._version = version
        self._referring = referring
        self._typed = typed
        self._space = _SPACE[version]
        self._known: list[tuple[ExpectedElement, Node]] = []
        self._multi_refs: list[Node] = []

    def body(self, body: list[ExpectedElement]) -> list[Node]:
        made = [self._top(expected) for expected in body]
        return [*made, *self._multi_refs]

    def _top(self, expected: ExpectedElement) -> Node:
        """Return the element around the parts of the answer."""
        made = etree.Element(str(expected.tag), nsmap=_PREFIXES)
        made.set(f"{{{_ENVELOPE[self._version]}}}encodingStyle", self._space)
        for part in expected.content:
            self._add(made, part)
        return made

    def _add(self, parent: Node, expected: ExpectedElement | Node | str) -> None:
        if not isinstance(expected, ExpectedElement):
            parent.append(deepcopy(expected))
            return
        made = etree.SubElement(parent, str(expected.tag))
        if not self._referring or expected.nil or not expected.content:
            self._fill(made, expected)
        elif self._version == "1.1":
            made.set("href", f"#{self._multi_ref(expected)}")
        else:
            self._identified(made, expected)

    def _multi_ref(self, expected: ExpectedElement) -> str:
        """Return the id of the multiRef with a value; add it if it doesn't exist."""
        key = expected.named(QName("", ""))
        for other, node in self._known:
            if other == key:
                return str(node.get("id"))
        made = etree.Element("multiRef", nsmap=_PREFIXES)
        made.set("id", f"id{len(self._known)}")
        made.set(f"{{{self._space}}}root", "0")
        self._known.append((key, made))
        self._multi_refs.append(made)
        self._fill(made, expected)
        return str(made.get("id"))

    def _identified(self, made: Node, expected: ExpectedElement) -> None:
        key = expected.named(QName("", ""))
        for other, node in self._known:
            if other == key:
                made.set(f"{{{self._space}}}ref", node.get(f"{{{self._space}}}id"))
                return
        made.set(f"{{{self._space}}}id", f"id{len(self._known)}")
        self._known.append((key, made))
        self._fill(made, expected)

    def _fill(self, made: Node, expected: ExpectedElement) -> None:
        if expected.nil:
            made.set(NIL, "true")
            return
        for name, value in expected.attributes.items():
            made.set(name, value)
        if expected.item_type is not None:
            self._set_items(
                made, expected.item_type, expected.sizes or (len(expected.content),)
            )
        elif expected.type is not None and (self._typed or expected.stated):
            self._set_type(made, expected.type)
        made.text = expected.text
        for part in expected.content:
            self._add(made, part)

    def _set_items(self, made: Node, item: QName, sizes: tuple[int, ...]) -> None:
        name = etree.QName(item.namespace or None, item.local)
        if self._typed:
            self._set_type(made, QName(self._space, "Array"))
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
    def _set_type(made: Node, name: QName) -> None:
        if "/" not in name.local:  # an anonymous type has no name on the wire
            made.set(TYPE, etree.QName(name.namespace or None, name.local))
