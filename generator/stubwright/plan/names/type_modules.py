"""Groups the types that refer to each other into modules, so that no import is circular."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from stubwright.plan.content.values import Array, Record
from stubwright.plan.names.components import strongly_connected
from stubwright.python.spelling import snake

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from stubwright.model.api import Api
    from stubwright.plan.content.shapes import Shapes
    from stubwright.plan.content.values import Value
    from stubwright.schema.xsd import QName

DEEPEST: Final = 40
"""The maximum length of a chain of imports: Python's recursion limit is reached at about 150 modules."""


def type_modules(
    names: Mapping[QName, str], api: Api, shapes: Shapes
) -> dict[QName, str]:
    """Return the module of each type, named for the base type with the shortest name in it.

    ``names`` are the types with their classes. Types at the end of a long chain of references share
    one module, as imports are nested only so deep.
    """
    edges = {name: list(_references(name, api, shapes)) for name in names}
    for (
        name
    ) in names:  # derived types call the function that writes their base's content
        base = shapes.shape(name).base
        if base is not None and base in edges and name not in edges[base]:
            edges[base].append(name)
    edges = {name: [o for o in others if o in edges] for name, others in edges.items()}
    modules: dict[QName, str] = {}
    for group in _shallow(strongly_connected(edges), edges):
        inside = set(group)
        roots = [name for name in group if shapes.shape(name).base not in inside]
        first = min(roots or group, key=lambda name: (len(names[name]), names[name]))
        for name in group:
            modules[name] = snake(names[first])
    return modules


def _references(name: QName, api: Api, shapes: Shapes) -> Iterator[QName]:
    """Yield the types that the module of a type imports."""
    shape = shapes.shape(name)
    for field in shape.fields:
        record = _record_in(field.value)
        if record is not None:
            yield record
    yield from api.derived.get(name, ())
    if shape.base is not None:
        yield shape.base


def _record_in(value: Value) -> QName | None:
    while isinstance(value, Array):
        value = value.item
    return value.type if isinstance(value, Record) else None


def _shallow(
    groups: Sequence[Sequence[QName]], edges: Mapping[QName, Sequence[QName]]
) -> list[Sequence[QName]]:
    """Return the groups, with those whose chain of imports would be too long merged into one.

    Each of ``groups`` comes after those that it needs.
    """
    height: dict[QName, int] = {}
    low: list[Sequence[QName]] = []
    high: list[QName] = []
    for group in groups:
        below = [height[o] for name in group for o in edges[name] if o in height]
        own = 1 + max(below, default=0)
        height.update(dict.fromkeys(group, own))
        if own > DEEPEST:
            high += group
        else:
            low.append(group)
    order = {name: position for position, name in enumerate(edges)}
    ordered = (
        sorted(g, key=order.__getitem__) for g in ([*low, high] if high else low)
    )
    return sorted(ordered, key=lambda group: order[group[0]])
