"""Decides which elements of the same name in several positions of a content share a field.

Branches of a choice share a field, since only one of them is written. In a sequence each position has
its own field, and a reader distinguishes them by the order of the elements.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from stubwright.plan.content.values import (
    Choice,
    OptionalSequence,
    Record,
    ShapeField,
    fields_in,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from stubwright.plan.content.shapes import Shapes
    from stubwright.plan.content.values import Node
    from stubwright.schema.xsd import QName


def numbered(
    nodes: tuple[Node, ...], inherited: Iterable[ShapeField] = ()
) -> tuple[Node, ...]:
    """Number the positions of a content that have the same name; ``inherited`` fields come before it."""
    known = {field.key: field for field in inherited}
    return _Numbering(known).nodes(nodes, set(known))


class _Numbering:
    """``used`` are the keys of the fields before a node, which it can't have again."""

    def __init__(self, known: dict[str, ShapeField]) -> None:
        self._known = known

    def nodes(self, nodes: tuple[Node, ...], used: set[str]) -> tuple[Node, ...]:
        return tuple(self._node(node, used) for node in nodes)

    def _node(self, node: Node, used: set[str]) -> Node:
        if isinstance(node, ShapeField):
            return self._field(node, used)
        if isinstance(node, OptionalSequence):
            nodes = self.nodes(node.nodes, used)
            # Compared by identity: two positions of one name may be equal until they are numbered.
            needed = tuple(
                made
                for old, made in zip(node.nodes, nodes, strict=True)
                if not isinstance(made, OptionalSequence)
                and any(old is n for n in node.needed)
            )
            return OptionalSequence(nodes, needed)
        branches: list[tuple[Node, ...]] = []
        taken: set[str] = set()
        shares = all(map(_is_flat, node.branches))
        for branch in node.branches:
            mine = set(used) if shares else used
            branches.append(self.nodes(branch, mine))
            taken |= mine
        used |= taken
        return Choice(tuple(branches), node.optional)

    def _field(self, field: ShapeField, used: set[str]) -> ShapeField:
        position = 1
        while True:
            made = replace(field, position=position)
            known = self._known.setdefault(made.key, made)
            if made.key not in used and _alike(known, made):
                used.add(made.key)
                return known
            position += 1


def _is_flat(branch: tuple[Node, ...]) -> bool:
    """Tell whether a branch is one node, or one optional sequence of fields."""
    inner = branch[0].nodes if isinstance(branch[0], OptionalSequence) else branch
    one = len(branch) == 1 or inner is branch
    return one and all(isinstance(node, ShapeField) for node in inner)


def _alike(one: ShapeField, other: ShapeField) -> bool:
    """Tell whether branches of a choice can share a field."""
    return one == replace(other, presence=one.presence, min_occurs=one.min_occurs)


def needs_order(fields: Iterable[ShapeField], shapes: Shapes) -> bool:
    """Tell whether a reader needs the order of the elements to know which field each belongs to."""
    owners: dict[QName | None, str] = {}
    greedy = ""
    for field in fields:
        for tag in tags(field, shapes):
            if owners.setdefault(tag, field.key) != field.key:
                return True
            if tag is None and field.kind == "group":
                greedy = field.key
    # A wildcard in a group would take the elements beside the group.
    return bool(greedy) and any(owner != greedy for owner in owners.values())


def is_open(fields: Iterable[ShapeField], shapes: Shapes) -> bool:
    """Tell whether a content may have elements that the schema doesn't name."""
    return any(tag is None for field in fields for tag in tags(field, shapes))


def tags(field: ShapeField, shapes: Shapes) -> Iterator[QName | None]:
    """Yield the names of the elements that a field holds; None for those of a wildcard."""
    if field.kind == "element":
        yield field.tag
    elif field.kind == "elements":
        yield None
    elif field.kind == "group" and isinstance(field.value, Record):
        for inner in shapes.shape(field.value.type).fields:
            yield from tags(inner, shapes)


def shared(choice: Choice) -> bool:
    """Tell whether branches of a choice have a field in common."""
    every = [field.key for branch in choice.branches for field in fields_in(branch)]
    return len(set(every)) < len(every)
