"""Which types share a module: those that reach each other, so that no import goes in a circle."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from stubwright.plan.content.values import Array, Record
from stubwright.python.spelling import snake

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from stubwright.model.api import Api
    from stubwright.plan.content.shapes import Shapes
    from stubwright.plan.content.values import Value
    from stubwright.schema.xsd import QName

DEEPEST: Final = 40
"""How many modules may import each other in a row: Python's own limit of recursion is at about 150."""


def partition(
    records: Sequence[QName], names: Mapping[QName, str], api: Api, shapes: Shapes
) -> dict[QName, str]:
    """Return the module of each type, named for the type of its group that the others build on.

    Types above a long chain of others share one module, as imports are nested only so deep.
    """
    edges = {name: _edges(name, api, shapes, set(records)) for name in records}
    for name in records:  # derived types call what writes their base's content
        base = shapes.shape(name).base
        if base is not None and base in edges and name not in edges[base]:
            edges[base].append(name)
    modules: dict[QName, str] = {}
    for group in _strongly_connected(records, edges):
        inside = set(group)
        roots = [name for name in group if shapes.shape(name).base not in inside]
        first = min(roots or group, key=lambda name: (len(names[name]), names[name]))
        for name in group:
            modules[name] = snake(names[first])
    return modules


def _edges(name: QName, api: Api, shapes: Shapes, records: set[QName]) -> list[QName]:
    shape = shapes.shape(name)
    found = [value.type for field in shape.fields for value in _records(field.value)]
    found.extend(api.derived.get(name, ()))
    if shape.base is not None:
        found.append(shape.base)
    return [other for other in found if other in records]


def _records(value: Value) -> list[Record]:
    while isinstance(value, Array):
        value = value.item
    return [value] if isinstance(value, Record) else []


def _strongly_connected(
    nodes: Sequence[QName], edges: Mapping[QName, Sequence[QName]]
) -> list[list[QName]]:
    """Tarjan's algorithm without recursion; groups and their members in the order of ``nodes``."""
    index: dict[QName, int] = {}
    low: dict[QName, int] = {}
    stack: list[QName] = []
    on_stack: set[QName] = set()
    groups: list[list[QName]] = []
    for start in nodes:
        if start in index:
            continue
        work = [(start, iter(edges[start]))]
        index[start] = low[start] = len(index)
        stack.append(start)
        on_stack.add(start)
        while work:
            node, successors = work[-1]
            for other in successors:
                if other not in index:
                    index[other] = low[other] = len(index)
                    stack.append(other)
                    on_stack.add(other)
                    work.append((other, iter(edges[other])))
                    break
                if other in on_stack:
                    low[node] = min(low[node], index[other])
            else:
                work.pop()
                if work:
                    parent = work[-1][0]
                    low[parent] = min(low[parent], low[node])
                if low[node] == index[node]:
                    groups.append(_pop_group(node, stack, on_stack))
    order = {node: position for position, node in enumerate(nodes)}
    return sorted(
        (sorted(g, key=order.__getitem__) for g in _joined(groups, edges)),
        key=lambda g: order[g[0]],
    )


def _joined(
    groups: Sequence[list[QName]], edges: Mapping[QName, Sequence[QName]]
) -> list[list[QName]]:
    """The groups, each behind those that it needs, with all that are too high up in one."""
    height: dict[QName, int] = {}
    low: list[list[QName]] = []
    high: list[QName] = []
    for group in groups:
        below = [height[o] for name in group for o in edges[name] if o in height]
        own = 1 + max(below, default=0)
        height.update(dict.fromkeys(group, own))
        if own > DEEPEST:
            high += group
        else:
            low.append(group)
    return [*low, high] if high else low


def _pop_group(node: QName, stack: list[QName], on_stack: set[QName]) -> list[QName]:
    group: list[QName] = []
    while True:
        member = stack.pop()
        on_stack.discard(member)
        group.append(member)
        if member == node:
            return group
