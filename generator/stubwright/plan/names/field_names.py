"""Chooses the names of fields and of enumeration members, unique within their class."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final, Literal

from stubwright.plan.names import reserved
from stubwright.plan.names.symbols import MessageKey
from stubwright.python.spelling import capped, constant, digest, slug, snake
from stubwright.schema.xsd import SimpleType

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from stubwright.model.api import Api
    from stubwright.plan.content.messages import MessageShapes
    from stubwright.plan.content.values import ShapeField
    from stubwright.plan.names.registry import NameRegistry
    from stubwright.plan.names.symbols import FieldOwner
    from stubwright.plan.usage.used_types import Usage
    from stubwright.schema.xsd import QName

_NONE: Final[Mapping[str, str]] = {}


def field_names(
    used: Usage, messages: MessageShapes, registry: NameRegistry
) -> dict[FieldOwner, Mapping[str, str]]:
    """Choose the names of fields. Those of a base come first, and derived types inherit them."""
    shapes = messages.shapes
    found: dict[FieldOwner, Mapping[str, str]] = {}
    for name in used.records:
        chain: list[QName] = []
        owner: QName | None = name
        while owner is not None and owner not in found:
            chain.append(owner)
            owner = shapes.shape(owner).base
        for link in reversed(chain):
            shape = shapes.shape(link)
            inherited = (
                found.get(shape.base, _NONE) if shape.base is not None else _NONE
            )
            own = shape.fields[len(shape.fields) - shape.own :]
            found[link] = {**inherited, **_own_names(link, own, inherited, registry)}
    sides: tuple[Literal["request", "response"], ...] = ("request", "response")
    for operation in used.operations:
        for side in sides:
            message = operation.request if side == "request" else operation.response
            key = MessageKey(operation.key, side)
            written: tuple[ShapeField, ...] = ()
            if message is not None:
                written = messages.fields(message, answered=side == "response")
            found[key] = _own_names(key, written, _NONE, registry)
    return found


def _own_names(
    owner: FieldOwner,
    written: Sequence[ShapeField],
    inherited: Mapping[str, str],
    registry: NameRegistry,
) -> dict[str, str]:
    same = Counter(item.tag.local for item in written)
    body = {capped(snake(item.tag.local)) for item in written if item.kind != "header"}
    proposals: dict[str, Sequence[str]] = {}
    for item in written:
        plain = capped(snake(item.tag.local))
        if item.position > 1:
            plain = f"{plain.rstrip('_')}_{item.position}"
        hashed = f"{plain}_{digest(item.key)}"
        second = f"{plain}_"
        if item.kind == "header":
            second = f"{plain}_header"
        elif item.kind == "attribute" and same[item.tag.local] > 1:
            second = f"{plain}_attribute"
        elif same[item.tag.local] > 1 and item.tag.namespace:
            second = f"{plain}_{slug(item.tag.namespace)}"
        proposals[item.key] = (plain, second, hashed)
        if (
            item.kind == "header" and plain in body
        ):  # fields of the body take precedence
            proposals[item.key] = (second, hashed)
    taken = {*reserved.FIELDS, *inherited.values()}
    return registry.choose(f"fields of {owner}", proposals, taken)


def member_names(name: QName, api: Api, registry: NameRegistry) -> dict[str, str]:
    """Choose the names of an enumeration's members, by wire value."""
    component = api.schemas.types[name]
    values = component.facets.enumeration if isinstance(component, SimpleType) else ()
    proposals = {
        value: (
            capped(constant(value)),
            f"{capped(constant(value))}_{digest(value).upper()}",
        )
        for value in dict.fromkeys(values)
    }
    return registry.choose(f"members of {name}", proposals)
