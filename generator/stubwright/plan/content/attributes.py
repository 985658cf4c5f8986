"""Builds the fields of a type for its attributes and its text, with their default values."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from stubwright.plan.content.values import (
    Anything,
    Atomic,
    Enumeration,
    ShapeField,
    SimpleList,
)
from stubwright.schema.soap_encoding import SOAP_ENCODINGS
from stubwright.schema.xsd import STRING, AttributeGroupReference, QName

if TYPE_CHECKING:
    from collections.abc import Iterator

    from stubwright.plan.content.type_values import TypeValues
    from stubwright.plan.content.values import Value
    from stubwright.schema.xsd import Attribute, ComplexType, Element, Schemas

OTHER_ATTRIBUTES: Final = ShapeField(
    QName("", "other_attributes"), Anything(), "optional", kind="attributes"
)


def attribute_fields(component: ComplexType, types: TypeValues) -> Iterator[ShapeField]:
    """Yield the fields of a type's own attributes."""
    found: dict[QName, ShapeField] = {}
    any_attribute = component.any_attribute is not None
    pending = list(reversed(component.attributes))
    seen: set[QName] = set()
    while pending:
        part = pending.pop()
        if isinstance(part, AttributeGroupReference):
            group = types.schemas.attribute_groups.get(part.name)
            if group is not None and part.name not in seen:
                seen.add(part.name)
                any_attribute = any_attribute or group.any_attribute is not None
                pending.extend(reversed(group.attributes))
        elif part.use != "prohibited" and part.name.namespace not in SOAP_ENCODINGS:
            found.setdefault(part.name, _attribute(part, types))
    yield from found.values()
    if any_attribute:
        yield OTHER_ATTRIBUTES


def _attribute(use: Attribute, types: TypeValues) -> ShapeField:
    declared = types.schemas.attributes.get(use.name) if use.reference else None
    kind = declared.type if declared is not None else use.type
    value = types.value(kind)
    return ShapeField(
        use.name,
        value if is_simple(value) else Atomic(STRING),
        "required" if use.use == "required" else "optional",
        kind="attribute",
        fixed=use.fixed or (declared.fixed if declared is not None else None),
        default=_attribute_default(use, declared),
    )


def _attribute_default(use: Attribute, declared: Attribute | None) -> str | None:
    """Return the value of an attribute that is absent; that of a use precedes the declaration's."""
    texts = (
        text
        for part in (use, declared)
        if part is not None
        for text in (part.fixed, part.default)
    )
    return next((text for text in texts if text is not None), None)


def element_default(element: Element, value: Value, schemas: Schemas) -> str | None:
    """Return the value of an element that is empty. A fixed value is a default, too."""
    component = schemas.types.get(element.type)
    if is_simple(value) or getattr(component, "simple_content", False):
        return element.fixed if element.fixed is not None else element.default
    return None


def is_simple(value: Value) -> bool:
    """Tell whether a value is text on the wire."""
    return isinstance(value, (Atomic, Enumeration, SimpleList))


def text_field(value: Value) -> ShapeField:
    """Return the field for the text of an element."""
    return ShapeField(QName("", "value"), value, "required", kind="text")
