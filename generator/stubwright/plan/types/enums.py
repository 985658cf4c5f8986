"""Plans the module of enumerations."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stubwright.plan.context import standard
from stubwright.python import Doc, EnumClass, EnumModule, Literal
from stubwright.python.headers import header
from stubwright.schema.xsd import SimpleType

if TYPE_CHECKING:
    from stubwright.plan.context import Context
    from stubwright.schema.xsd import QName


def enum_module(context: Context) -> EnumModule | None:
    """Return the module of the API's enumerations; None if it has none."""
    names = sorted(context.usage.enums, key=lambda name: context.symbols.enums[name])
    if not names:
        return None
    path = context.path("enums")
    classes = tuple(_enum(name, context) for name in names)
    doc = f"The enumerations of {context.api.entry.title}."
    exports = tuple(item.name for item in classes)
    return EnumModule(
        path, header(path, doc, {standard("enum", "StrEnum")}, (), exports), classes
    )


def _enum(name: QName, context: Context) -> EnumClass:
    component = context.api.schemas.types[name]
    values = component.facets.enumeration if isinstance(component, SimpleType) else ()
    python = context.symbols.members[name]
    members = tuple((python[value], Literal(value)) for value in dict.fromkeys(values))
    own = context.symbols.enums[name]
    # A docstring that repeats the name adds nothing.
    text = component.documentation or ("" if members else f"The values of {own}.")
    return EnumClass(own, Doc((text,) if text else ()), members)
