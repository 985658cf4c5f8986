"""Plans how readers find a type's fields among its elements: by name, or by place in the content."""

from __future__ import annotations

from dataclasses import replace
from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from stubwright.plan.codecs.reading import lines_of_words
from stubwright.plan.codecs.soap.namespaces import namespace_symbol
from stubwright.plan.content.repeated_elements import needs_order
from stubwright.plan.content.values import Record, ShapeField
from stubwright.plan.context import runtime_name
from stubwright.python import Call, Name
from stubwright.schema.xsd import QName

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from stubwright.plan.context import Context
    from stubwright.python import Expression


class Layout(NamedTuple):
    """The fields of a type among its elements.

    ``by_place`` tells whether a reader must look at the order of elements to know their fields.
    ``keys`` is what each element is found by: its local name, if that is unambiguous.
    """

    fields: Sequence[ShapeField]
    by_place: bool
    known: Sequence[ShapeField]
    keys: Mapping[QName, str]


def layout_of(fields: Sequence[ShapeField], context: Context) -> Layout:
    """Return how the fields of a type are found."""
    by_place = needs_order(fields, context.shapes)
    known = _known(fields, context, by_place=by_place)
    return Layout(fields, by_place, known, _keys(known))


def plan_names(
    fields: Sequence[ShapeField], owner: QName | None, context: Context
) -> Call:
    """Return the set of the names of the elements that contain fields."""
    del owner  # types and messages don't differ
    arguments: list[Expression] = []
    for namespace, group in groupby(layout_of(fields, context).known, key=_namespace):
        if namespace:
            arguments.append(Name(namespace_symbol(namespace, context)))
        # A star marks what may occur more than once.
        words = [f"{f.numbered_tag.local}{'*' if f.repeated else ''}" for f in group]
        arguments.extend(lines_of_words(words))
    return Call(runtime_name("soap.reader", "names"), tuple(arguments))


def _known(
    fields: Sequence[ShapeField], context: Context, *, by_place: bool
) -> list[ShapeField]:
    """Return the fields that have elements in the content, by namespace."""
    found: dict[QName, ShapeField] = {}
    for field in fields:
        if field.kind == "element":
            found.setdefault(field.numbered_tag, field)
        elif field.kind in {"group", "elements"} and by_place:
            tag = QName("", field.label)
            labelled = replace(field, tag=tag, position=1, repeated=False)
            found.setdefault(tag, labelled)
        elif field.kind == "group":
            for inner in _elements_in(field, context):
                found.setdefault(inner.tag, replace(inner, repeated=True))
    return sorted(found.values(), key=_namespace)


def _elements_in(group: ShapeField, context: Context) -> Iterator[ShapeField]:
    """Yield the fields for the elements of a group, and of the groups in it."""
    if isinstance(group.value, Record):
        for inner in context.shapes.shape(group.value.type).fields:
            if inner.kind == "element":
                yield replace(inner, position=1)
            elif inner.kind == "group":
                yield from _elements_in(inner, context)


def _keys(known: Sequence[ShapeField]) -> dict[QName, str]:
    """Return each field's key: its local name, or all of its name where that is taken."""
    found: dict[QName, str] = {}
    taken: set[str] = set()
    for field in known:
        local = field.numbered_tag.local
        found[field.numbered_tag] = str(field.numbered_tag) if local in taken else local
        taken.add(local)
    return found


def _namespace(field: ShapeField) -> str:
    return field.tag.namespace
