"""Arrays of the SOAP encoding: restrictions of its Array type that name the type of the items."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final, Literal, NamedTuple

from stubwright.plan.content.unsupported import UnsupportedError
from stubwright.plan.content.values import Array
from stubwright.schema.queries import content_of
from stubwright.schema.xsd import ANY_TYPE, QName

if TYPE_CHECKING:
    from stubwright.plan.content.values import Value
    from stubwright.schema.xsd import ComplexType, Schemas

_DIMENSIONS: Final = re.compile(r"(\[[\s\d,]*\])+")


class EncodedItem(NamedTuple):
    """The items of an array: their type, the element name to write them with, and their dimensions.

    ``ranks`` has the number of dimensions of each pair of brackets, the innermost first: an array of
    arrays has several.
    """

    type: QName
    tag: str = "item"
    ranks: tuple[int, ...] = (1,)


def encoded_item(component: ComplexType, schemas: Schemas) -> EncodedItem:
    """Return the items of an array. Raises `UnsupportedError` if they have different types."""
    stated = component.encoded_array
    if stated is not None:
        if not _DIMENSIONS.fullmatch(stated.dimensions):
            text = f"{component.name} is an array of the dimensions {stated.dimensions}"
            raise UnsupportedError(text, component.source)
        brackets = stated.dimensions.split("]")[:-1]
        return EncodedItem(
            stated.item, ranks=tuple(inside.count(",") + 1 for inside in brackets)
        )
    uses = content_of(schemas, component.name)
    if len(uses) == 1:
        return EncodedItem(uses[0].element.type, uses[0].element.name.local)
    if uses:
        text = f"{component.name} is an array of several kinds of items"
        raise UnsupportedError(text, component.source)
    return EncodedItem(ANY_TYPE)


def encoded_array(
    item: EncodedItem, value: Value, version: Literal["1.1", "1.2"]
) -> Array:
    """Return the array that holds some values as its items."""
    first, *others = item.ranks
    tag = QName("", item.tag)
    row = Array(tag, value, nillable_items=True, encoded=version, item_type=item.type)
    made = _of_rank(row, first)
    for rank in others:
        ranks = f"{made.ranks}[{',' * (made.rank - 1)}]"
        made = _of_rank(replace(row, item=made, ranks=ranks), rank)
    return made


def _of_rank(row: Array, rank: int) -> Array:
    made = row
    for depth in range(2, rank + 1):
        made = replace(made, item=made, nillable_items=False, rank=depth)
    return made
