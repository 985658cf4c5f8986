"""Values as Python annotations."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from stubwright.plan.content.values import (
    Anything,
    Array,
    Atomic,
    Dictionary,
    Enumeration,
    Record,
    SimpleList,
)
from stubwright.plan.context import of, runtime, standard
from stubwright.plan.types.builtins import builtin
from stubwright.python import Annotation

if TYPE_CHECKING:
    from stubwright.plan.content.values import ShapeField, Value
    from stubwright.plan.names.symbols import Symbols


def annotate(value: Value, symbols: Symbols, *, written: bool) -> Annotation:
    """Return the annotation of a value.

    What is written may come in any sequence or mapping; what is only read comes as list and dict.
    """
    match value:
        case Atomic(base):
            return builtin(base).annotation
        case Enumeration(name):
            return union(of(symbols.enum_symbol(name)), "str")
        case Record(name):
            return of(symbols.type_symbol(name))
        case SimpleList(item):
            return many(annotate(item, symbols, written=written), written=written)
        case Array(_, item, nillable_items):
            inner = annotate(item, symbols, written=written)
            return many(
                union(inner, "None") if nillable_items else inner, written=written
            )
        case Anything():
            return Annotation("object")
        case Dictionary():
            if written:
                mapping = standard("collections.abc", "Mapping")
                return Annotation("Mapping[str, str | None]", (mapping,))
            return Annotation("dict[str, str | None]")


def many(item: Annotation, *, written: bool) -> Annotation:
    """Return the annotation of several of something."""
    if written:
        sequence = standard("collections.abc", "Sequence")
        return Annotation(f"Sequence[{item.text}]", (sequence, *item.symbols))
    return Annotation(f"list[{item.text}]", item.symbols)


def union(annotation: Annotation, other: str) -> Annotation:
    """Return ``annotation | other``."""
    return Annotation(f"{annotation.text} | {other}", annotation.symbols)


_OPEN: Final = frozenset({"elements", "attributes", "mixed"})


def _open(field: ShapeField, *, written: bool) -> Annotation:
    """Return the annotation of what the schema doesn't name: raw elements, texts and attributes."""
    if field.kind == "attributes":
        mapping = standard("collections.abc", "Mapping")
        if written:
            return Annotation("Mapping[str, str]", (mapping,))
        return Annotation("dict[str, str]")
    element = of(standard("xml.etree.ElementTree", "Element"))
    item = union(element, "str") if field.kind == "mixed" else element
    return many(item, written=written)


def field_annotation(
    field: ShapeField, symbols: Symbols, *, written: bool, nil: bool = False
) -> Annotation:
    """Return the annotation of a field that is set. ``nil`` admits `NIL`."""
    if field.kind in _OPEN:
        return _open(field, written=written)
    annotation = annotate(field.value, symbols, written=written)
    if field.repeated:
        item = union(annotation, "None") if field.nillable_items else annotation
        annotation = many(item, written=written)
    if nil:
        annotation = union(annotation, "Nil")
        annotation = Annotation(
            annotation.text, (*annotation.symbols, runtime("messages", "Nil"))
        )
    return annotation
