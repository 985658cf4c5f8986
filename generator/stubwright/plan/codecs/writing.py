"""Plans the expressions that the writers of SOAP and JSON share: one piece of the message per field."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from stubwright.plan.types.builtins import LEXICAL
from stubwright.python import Attribute, Call, Name, Symbol

if TYPE_CHECKING:
    from collections.abc import Mapping

    from stubwright.plan.content.values import ShapeField
    from stubwright.python import Expression

VALUE: Final = "value"
"""The name of a writer's parameter for the value."""


def value_of(field: ShapeField, names: Mapping[str, str]) -> Attribute:
    """Return the expression for the value of a field."""
    return Attribute(f"{VALUE}.{names[field.key]}")


def or_nil(write: Expression, *, nillable: bool) -> Expression:
    """Return the function that writes one item of a list, which may be None if ``nillable``."""
    if not nillable:
        return write
    return Call(Name(Symbol(LEXICAL, "OrNil")), (write,))
