"""Builds the shapes of types that restrict their base, from the fields of the base that they keep."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from stubwright.plan.content.unsupported import UnsupportedError
from stubwright.plan.content.values import (
    Anything,
    Atomic,
    Choice,
    Enumeration,
    OptionalSequence,
    Shape,
    ShapeField,
    SimpleList,
    fields_in,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from stubwright.plan.content.values import Node
    from stubwright.schema.xsd import ComplexType


def restricted(
    component: ComplexType,
    base: Shape,
    nodes: tuple[Node, ...],
    attributes: tuple[ShapeField, ...],
) -> Shape:
    """Return the shape of a restriction: those of its base's fields that it keeps.

    A field keeps the Python type that it has in the base, so that the dataclass can be derived from
    the base's. Elements that the base allows by a wildcard are fields of the restriction only.
    Raises `UnsupportedError`.
    """
    kept = {field.key: field for field in base.fields}
    stated = {
        field.key: _kept(component, kept.get(field.key), field)
        for field in (*fields_in(nodes), *attributes)
    }
    banned = {
        f"@{a.name}"
        for a in component.attributes
        if getattr(a, "use", "") == "prohibited"
    }
    fields = [
        stated.get(key, field)
        for key, field in kept.items()
        if key in stated or (key.startswith("@") and key not in banned)
    ]
    added = [field for key, field in stated.items() if key not in kept]
    return Shape(
        component.name,
        (*fields, *added),
        len(added),
        _with_kept_fields(nodes, stated),
        base.name,
        component.abstract,
        restricted=True,
        dropped=tuple(_dropped(component, base, stated, fields)),
    )


def _dropped(
    component: ComplexType,
    base: Shape,
    stated: Mapping[str, ShapeField],
    fields: Sequence[ShapeField],
) -> Iterator[ShapeField]:
    """Yield the fields that a restriction leaves out, those of its bases' restrictions included."""
    yield from (field for field in base.dropped if field.key not in stated)
    for field in base.fields:
        if field.key in stated or field in fields:
            continue
        if field.presence == "required" and not field.repeated:
            text = f"{component.name} leaves out {field.tag.local}, which its base requires"
            raise UnsupportedError(text, component.source)
        yield field


def _kept(
    component: ComplexType, same: ShapeField | None, field: ShapeField
) -> ShapeField:
    """Return a field of a restriction as its base has it in Python."""
    if same is None or (same.value, same.repeated) == (field.value, field.repeated):
        return field
    if isinstance(same.value, Anything) and not isinstance(
        field.value, (Atomic, Enumeration, SimpleList)
    ):
        text = f"{component.name} restricts {field.tag.local} from any type to another"
        raise UnsupportedError(text, component.source)
    value = field.value if isinstance(same.value, Anything) else same.value
    narrowed = same.repeated and not field.repeated and field.presence != "optional"
    return replace(
        field,
        value=value,
        repeated=same.repeated,
        nillable_items=same.nillable_items,
        min_occurs=1 if narrowed else field.min_occurs,
    )


def _with_kept_fields(
    nodes: tuple[Node, ...], fields: Mapping[str, ShapeField]
) -> tuple[Node, ...]:
    """Return a content whose fields are those that the restriction keeps."""
    found: list[Node] = []
    for node in nodes:
        if isinstance(node, ShapeField):
            found.append(fields[node.key])
        elif isinstance(node, Choice):
            branches = tuple(
                _with_kept_fields(branch, fields) for branch in node.branches
            )
            found.append(Choice(branches, node.optional))
        else:
            needed = _with_kept_fields(node.needed, fields)
            kept = tuple(n for n in needed if not isinstance(n, OptionalSequence))
            found.append(OptionalSequence(_with_kept_fields(node.nodes, fields), kept))
    return tuple(found)
