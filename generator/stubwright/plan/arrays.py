"""Arrays of the SOAP encoding: restrictions of its Array type that say what the items are."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, Literal

from stubwright.model.walk import content_of
from stubwright.model.xsd import ANY_TYPE, SOAP12_ENCODING, SOAP_ENCODING, QName
from stubwright.plan.obstacles import UnplannableError

if TYPE_CHECKING:
    from stubwright.model.xsd import ComplexType, Schemas

_ONE_DIMENSION: Final = re.compile(r"\[\s*\d*\s*\]")


def encoded_version(component: ComplexType) -> Literal["", "1.1", "1.2"]:
    """Return the version of the SOAP encoding that a type is an array of."""
    if component.base == QName(SOAP_ENCODING, "Array"):
        return "1.1"
    return "1.2" if component.base == QName(SOAP12_ENCODING, "Array") else ""


def encoded_item(component: ComplexType, schemas: Schemas) -> tuple[QName, str]:
    """Return the type of an array's items, and the name to write them by.

    Raises `UnplannableError` for arrays of several dimensions.
    """
    stated = component.encoded_array
    if stated is not None:
        if not _ONE_DIMENSION.fullmatch(stated.dimensions):
            text = f"{component.name} is an array of the dimensions {stated.dimensions}"
            raise UnplannableError(text, component.source)
        return stated.item, "item"
    uses = content_of(schemas, component.name)
    if len(uses) == 1:
        return uses[0].element.type, uses[0].element.name.local
    if uses:
        text = f"{component.name} is an array of several kinds of items"
        raise UnplannableError(text, component.source)
    return ANY_TYPE, "item"
