"""Values that aren't records, with what they say; and whether two values are the same."""

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
from tests.sweep.check.expected import TYPE, Said, difference, expanded
from tests.sweep.fill.samples import facets_of

if TYPE_CHECKING:
    from collections.abc import Callable
    from random import Random

    from stubwright.plan.content.values import Value
    from stubwright.schema.xsd import Schemas
    from tests.sweep.check.expected import Node
    from tests.sweep.fill.samples import Samples


class Values:
    """Makes values of simple types, dictionaries, and values of any type."""

    def __init__(
        self, schemas: Schemas, samples: Samples, chance: Random, *, varied: bool
    ) -> None:
        self._schemas = schemas
        self._samples = samples
        self._chance = chance
        self._varied = varied

    def simple(self, value: Value, declared: QName | None = None) -> tuple[Any, str]:
        """A value of simple type, and its text; ``declared`` is the type, where it is a list."""
        match value:
            case Atomic(base, declared):
                made = self._samples.value(base, declared)
                union = atomic(self._schemas, declared or base)[1] is not None
                return made, made if union else text_of(self._schemas, base, made)
            case Enumeration(name):
                component = self._schemas.types[name]
                assert isinstance(component, SimpleType)
                every = component.facets.enumeration
                text = self._chance.choice(every) if self._varied else every[0]
                return text, text
            case SimpleList(item):
                times = self._length(facets_of(self._schemas, declared))
                several = [self._word(item) for _ in range(times)]
                return [v for v, _ in several], " ".join(t for _, t in several)
            case _:
                raise TypeError(value)

    def text(self, value: Value, owner: QName) -> tuple[Any, str]:
        """A value of the text of a complex type, which may restrict that of its base."""
        if isinstance(value, Atomic):
            declared = value.declared
            if declared is None or atomic(self._schemas, declared)[1] is None:
                value = Atomic(value.base, owner)
        return self.simple(value)

    def _length(self, facets: list[Facets]) -> int:
        """How many items a list has."""
        sizes = [f.length for f in facets if f.length is not None]
        least = max([1, *(f.min_length or 0 for f in facets), *sizes])
        most = min([*(f.max_length or 9 for f in facets), *sizes, least + 2])
        return self._chance.randint(least, max(least, most)) if self._varied else least

    def _word(self, item: Value) -> tuple[Any, str]:
        """A value of an item of a list, which blanks separate."""
        value, text = self.simple(item)
        if isinstance(item, Atomic) and item.base.local == "string":
            value = text = "".join(text.split()) if item.declared else "n1"
            value = text = text or "a"
        return value, text

    def fixed(self, value: Atomic | Enumeration, only: str) -> tuple[Any, str]:
        """The one value that is allowed."""
        if isinstance(value, Enumeration):
            return only, only
        return value_of(self._schemas, value.base, only), only

    def element(
        self, value: Value, tag: QName, declared: QName | None = None
    ) -> tuple[Any, Said]:
        """A value that makes an element."""
        match value:
            case Dictionary(inner, key, held):
                keys = ["k", "é<", ""] if self._varied else ["k"]
                pairs = {k: f"v{k}" for k in keys[: self._chance.randint(0, 3) or 1]}
                said = Said(tag)
                for name, text in pairs.items():
                    parts = [Said(key, text=name), Said(held, text=text)]
                    said.content.append(Said(inner, content=[*parts]))
                return pairs, said
            case Anything():
                return self._anything(tag)
            case _:
                made, text = self.simple(value, declared)
                return made, Said(tag, self._type(value), text=text)

    @staticmethod
    def _type(value: Value) -> QName | None:
        if isinstance(value, Enumeration):
            return value.type
        return (value.declared or value.base) if isinstance(value, Atomic) else None

    def _anything(self, tag: QName) -> tuple[Any, Said]:
        kinds = ("string", "int", "boolean", "double", "decimal", "element")
        kind = self._chance.choice(kinds) if self._varied else "string"
        if kind == "element":
            inner = etree.Element("{urn:elsewhere}thing", at="1")
            inner.text = "a & b"
            made = ET.Element(str(tag))
            made.append(element_of(inner))
            return made, Said(tag, content=[inner])
        name = QName(XSD, kind)
        made = self._samples.value(name, None)
        text = text_of(self._schemas, name, made)
        return made, Said(tag, name, stated=True, text=text)


def element_of(node: Node) -> ET.Element:
    """An element as clients take and give it: names of types in it are expanded."""
    text = etree.tostring(node, encoding="utf-8", with_tail=False)
    made = ET.fromstring(text)  # noqa: S314  # our own
    for inner, origin in zip(made.iter(), node.iter("*"), strict=True):
        if TYPE in inner.attrib:
            inner.set(TYPE, expanded(origin, inner.attrib[TYPE]))
    return made


def unlike(found: Any, wanted: Any, path: str = "") -> str:
    """Where a value differs from another; empty if nowhere. Elements are compared by what they hold."""
    if dataclasses.is_dataclass(wanted) and type(found) is type(wanted):
        names = [f.name for f in dataclasses.fields(wanted) if f.compare]
        return _first(
            lambda n: unlike(getattr(found, n), getattr(wanted, n), f"{path}.{n}"),
            names,
        )
    if isinstance(wanted, list) and isinstance(found, list):
        if len(found) != len(wanted):
            return f"{path}: {found!r} instead of {wanted!r}"
        return _first(
            lambda i: unlike(found[i], wanted[i], f"{path}[{i}]"), range(len(wanted))
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
