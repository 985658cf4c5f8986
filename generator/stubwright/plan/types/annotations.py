"""The annotations of fields."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Literal

from stubwright.plan.content.values import (
    Anything,
    Array,
    Atomic,
    Dictionary,
    Enumeration,
    Record,
    SimpleList,
)
from stubwright.plan.context import runtime, standard
from stubwright.plan.types.builtins import builtin
from stubwright.python import NONE, STR, Name, Subscript, builtin_name, union

if TYPE_CHECKING:
    from stubwright.plan.content.values import ShapeField, Value
    from stubwright.plan.names.symbols import Symbols
    from stubwright.python import Annotation

_OPEN: Final = frozenset({"elements", "attributes", "mixed"})
"""The kinds of fields for content that the schema doesn't name."""


def annotate(value: Value, symbols: Symbols, *, written: bool) -> Annotation:
    """Return the annotation of a value.

    Written values may be in any sequence or mapping; values that are only read are in a list or dict.
    """
    match value:
        case Atomic(base):
            return builtin(base).annotation
        case Enumeration(name):
            return union(Name(symbols.enum_symbol(name)), STR)
        case Record(name):
            return Name(symbols.type_symbol(name))
        case SimpleList(item):
            return _list_of(annotate(item, symbols, written=written), written=written)
        case Array(_, item, nillable_items):
            inner = annotate(item, symbols, written=written)
            return _list_of(
                union(inner, NONE) if nillable_items else inner, written=written
            )
        case Anything():
            return builtin_name("object")
        case Dictionary():
            return _dict_of(union(STR, NONE), written=written)


def _list_of(item: Annotation, *, written: bool) -> Subscript:
    sequence = Name(standard("collections.abc", "Sequence"))
    return Subscript(sequence if written else builtin_name("list"), (item,))


def _dict_of(value: Annotation, *, written: bool) -> Subscript:
    mapping = Name(standard("collections.abc", "Mapping"))
    return Subscript(mapping if written else builtin_name("dict"), (STR, value))


def container(field: ShapeField) -> Literal["list", "dict"]:
    """Return the builtin class that the values of a field are read into; see `is_collection`."""
    if field.kind == "attributes":
        return "dict"
    is_dict = isinstance(field.value, Dictionary) and not field.repeated
    return "dict" if is_dict else "list"


def _open_annotation(field: ShapeField, *, written: bool) -> Annotation:
    """Return the annotation of raw elements, texts and attributes, which the schema doesn't name."""
    if field.kind == "attributes":
        return _dict_of(STR, written=written)
    element = Name(standard("xml.etree.ElementTree", "Element"))
    item = union(element, STR) if field.kind == "mixed" else element
    return _list_of(item, written=written)


def field_annotation(
    field: ShapeField, symbols: Symbols, *, written: bool, nil: bool = False
) -> Annotation:
    """Return the annotation of a field that is set; with ``nil`` it may be `NIL`."""
    if field.kind in _OPEN:
        return _open_annotation(field, written=written)
    annotation = annotate(field.value, symbols, written=written)
    if field.repeated:
        item = union(annotation, NONE) if field.nillable_items else annotation
        annotation = _list_of(item, written=written)
    if nil:
        annotation = union(annotation, Name(runtime("messages", "Nil")))
    return annotation
