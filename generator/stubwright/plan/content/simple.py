"""Simple types, and the built-in types that no schema defines."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from stubwright.plan.content.unsupported import UnsupportedError
from stubwright.plan.content.values import Anything, Atomic, Enumeration, SimpleList
from stubwright.schema.queries import simple_base
from stubwright.schema.soap_encoding import SOAP_ENCODINGS
from stubwright.schema.xsd import ANY_TYPE, STRING, XSD, QName, SimpleType

if TYPE_CHECKING:
    from stubwright.plan.content.values import Value
    from stubwright.schema.xsd import Schemas, Type

_ENCODED: Final = {"base64": "base64Binary"}
"""The simple types of the SOAP encoding whose name differs in XML Schema."""


def simple_value(
    component: SimpleType, schemas: Schemas
) -> Atomic | Enumeration | SimpleList:
    """Return the kind of value that a simple type is in Python; a union is a string."""
    current: QName | None = component.name
    seen: set[QName] = set()
    while current is not None and current not in seen:
        seen.add(current)
        found = schemas.types.get(current)
        if not isinstance(found, SimpleType):
            break
        if found.variety == "list" and found.item is not None:
            return SimpleList(_item_value(found.item, schemas))
        if found.facets.enumeration:
            return Enumeration(found.name)
        current = found.base
    base = simple_base(schemas, component.name)
    return Atomic(base if base.namespace == XSD else STRING, component.name)


def _item_value(name: QName, schemas: Schemas) -> Atomic | Enumeration:
    """Return the kind of value of a list's items. Lists of lists are illegal; their items are strings."""
    component = schemas.types.get(name)
    if component is None:
        return Atomic(name)
    if not isinstance(component, SimpleType) or _is_list(component, schemas):
        return Atomic(STRING)
    value = simple_value(component, schemas)
    return Atomic(STRING) if isinstance(value, SimpleList) else value


def _is_list(component: SimpleType, schemas: Schemas) -> bool:
    """Tell whether a simple type is a list, or restricts one."""
    base: Type | None = component
    seen: set[QName] = set()
    while isinstance(base, SimpleType) and base.name not in seen:
        if base.variety == "list":
            return True
        seen.add(base.name)
        base = schemas.types.get(base.base) if base.base is not None else None
    return False


def builtin_value(name: QName) -> Value:
    """Return the kind of value of a type that no schema defines. Raises `UnsupportedError`."""
    if name == ANY_TYPE:
        return Anything()
    if name.namespace in SOAP_ENCODINGS:
        if name.local in {"Array", "Struct"}:
            raise UnsupportedError(f"{name} doesn't state the type of its content")
        return Atomic(QName(XSD, _ENCODED.get(name.local, name.local)))
    if name.namespace != XSD:
        raise UnsupportedError(f"{name} is not defined")
    if name.local in {"NMTOKENS", "IDREFS", "ENTITIES"}:
        return SimpleList(Atomic(STRING))
    return Atomic(name)
