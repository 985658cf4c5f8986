"""Values of simple types, dictionaries and xs:anyType, with their XML; and the comparison of values."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING, Any
from xml.etree import ElementTree as ET

from lxml import etree

from stubwright.plan.content.values import (
    Anything,
    Atomic,
    Dictionary,
    Enumeration,
    SimpleList,
)
from stubwright.sandbox.generic.simple import atomic, text_of, value_of
from stubwright.schema.xsd import XSD, Facets, QName, SimpleType
from tests.sweep.check.expected import TYPE, ExpectedElement, difference, expanded
from tests.sweep.fill.samples import facets_of

if TYPE_CHECKING:
    from collections.abc import Callable
    from random import Random

    from stubwright.plan.content.values import Value
    from stubwright.schema.xsd import Schemas
    from tests.sweep.check.expected import Node
    from tests.sweep.fill.samples import Samples


class Values:
    """Makes values of simple types, dictionaries and xs:anyType."""

    def __init__(
        self, schemas: Schemas, samples: Samples, random: Random, *, varied: bool
    ) -> None:
        self._schemas = schemas
        self._samples = samples
        self._random = random
        self._varied = varied

    def simple(self, value: Value, declared: QName | None = None) -> tuple[Any, str]:
        """Return a value of a simple type and its text; ``declared`` is the type of a list."""
        match value:
            case Atomic(base, declared):
                made = self._samples.value(base, declared)
                union = atomic(self._schemas, declared or base)[1] is not None
                return made, made if union else text_of(self._schemas, base, made)
            case Enumeration(name):
                component = self._schemas.types[name]
                assert isinstance(component, SimpleType)
                every = component.facets.enumeration
                text = self._random.choice(every) if self._varied else every[0]
                return text, text
            case SimpleList(item):
                times = self._length(facets_of(self._schemas, declared))
                several = [self._word(item) for _ in range(times)]
                return [v for v, _ in several], " ".join(t for _, t in several)
            case _:
                raise TypeError(value)

    def text(self, value: Value, owner: QName) -> tuple[Any, str]:
        """Return a value of a complex type's simple content; the type may restrict its base."""
        if isinstance(value, Atomic):
            declared = value.declared
            if declared is None or atomic(self._schemas, declared)[1] is None:
                value = Atomic(value.base, owner)
        return self.simple(value)

    def _length(self, facets: list[Facets]) -> int:
        """Return how many items to put into a list."""
        sizes = [f.length for f in facets if f.length is not None]
        least = max([1, *(f.min_length or 0 for f in facets), *sizes])
        most = min([*(f.max_length or 9 for f in facets), *sizes, least + 2])
        return self._random.randint(least, max(least, most)) if self._varied else least

    def _word(self, item: Value) -> tuple[Any, str]:
        """Return a value and text of a list item. Items are separated by spaces."""
        value, text = self.simple(item)
        if isinstance(item, Atomic) and item.base.local == "string":
            value = text = "".join(text.split()) if item.declared else "n1"
            value = text = text or "a"
        return value, text

    def fixed(self, value: Atomic | Enumeration, only: str) -> tuple[Any, str]:
        """Return a fixed value and its text."""
        if isinstance(value, Enumeration):
            return only, only
        return value_of(self._schemas, value.base, only), only

    def element(
        self, value: Value, tag: QName, declared: QName | None = None
    ) -> tuple[Any, ExpectedElement]:
        """Return a value that becomes an element, and that element."""
        match value:
            case Dictionary(inner, key, held):
                keys = ["k", "é<", ""] if self._varied else ["k"]
                pairs = {k: f"v{k}" for k in keys[: self._random.randint(0, 3) or 1]}
                expected = ExpectedElement(tag)
                for name, text in pairs.items():
                    parts = [
                        ExpectedElement(key, text=name),
                        ExpectedElement(held, text=text),
                    ]
                    expected.content.append(ExpectedElement(inner, content=[*parts]))
                return pairs, expected
            case Anything():
                return self._anything(tag)
            case _:
                made, text = self.simple(value, declared)
                return made, ExpectedElement(tag, self._type(value), text=text)

    @staticmethod
    def _type(value: Value) -> QName | None:
        if isinstance(value, Enumeration):
            return value.type
        return (value.declared or value.base) if isinstance(value, Atomic) else None

    def _anything(self, tag: QName) -> tuple[Any, ExpectedElement]:
        kinds = ("string", "int", "boolean", "double", "decimal", "element")
        kind = self._random.choice(kinds) if self._varied else "string"
        if kind == "element":
            inner = etree.Element("{urn:elsewhere}thing", at="1")
            inner.text = "a & b"
            made = ET.Element(str(tag))
            made.append(element_of(inner))
            return made, ExpectedElement(tag, content=[inner])
        name = QName(XSD, kind)
        made = self._samples.value(name, None)
        text = text_of(self._schemas, name, made)
        return made, ExpectedElement(tag, name, stated=True, text=text)


def element_of(node: Node) -> ET.Element:
    """Return an element as clients use it: names in ``xsi:type`` are expanded."""
    text = etree.tostring(node, encoding="utf-8", with_tail=False)
    made = ET.fromstring(text)  # noqa: S314  # our own
    for inner, origin in zip(made.iter(), node.iter("*"), strict=True):
        if TYPE in inner.attrib:
            inner.set(TYPE, expanded(origin, inner.attrib[TYPE]))
    return made


def value_difference(found: Any, wanted: Any, path: str = "") -> str:
    """Return where a value differs from another, as text; empty if equal. Elements are compared deeply."""
    if dataclasses.is_dataclass(wanted) and type(found) is type(wanted):
        names = [f.name for f in dataclasses.fields(wanted) if f.compare]
        return _first(
            lambda n: value_difference(
                getattr(found, n), getattr(wanted, n), f"{path}.{n}"
            ),
            names,
        )
    if isinstance(wanted, list) and isinstance(found, list):
        if len(found) != len(wanted):
            return f"{path}: {found!r} instead of {wanted!r}"
        return _first(
            lambda i: value_difference(found[i], wanted[i], f"{path}[{i}]"),
            range(len(wanted)),
        )
    if ET.iselement(wanted) and ET.iselement(found):
        one, two = (
            etree.fromstring(ET.tostring(e, encoding="utf-8")) for e in (found, wanted)
        )
        return f"{path}{text}" if (text := difference(one, two)) else ""
    same = found == wanted and isinstance(found, bool) == isinstance(wanted, bool)
    return "" if same else f"{path}: {found!r} instead of {wanted!r}"


def _first(compare: Callable[[Any], str], steps: Any) -> str:
    return next(filter(None, map(compare, steps)), "")
