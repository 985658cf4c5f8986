"""The complex types of an API's faults, for which exceptions are generated."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from stubwright.model.api import Api
    from stubwright.plan.usage.used_types import Usage
    from stubwright.schema.xsd import QName


def fault_details(api: Api, used: Usage) -> dict[QName, QName]:
    """Return the fault details of an API, by element name: the types that are dataclasses."""
    found: dict[QName, QName] = {}
    for operation in used.operations:
        for fault in operation.faults:
            element = api.schemas.elements.get(fault.detail)
            if element is not None and element.type in used.records:
                found.setdefault(fault.detail, element.type)
    return found


def base_fault(api: Api, used: Usage) -> QName | None:
    """Return the fault type that is used for an error body of unknown type."""
    if not any(operation.json is not None for operation in used.operations):
        return None
    wanted = api.entry.json.base_fault
    return next((n for n in used.records if wanted and n.local == wanted), None)


def fault_types(api: Api, used: Usage) -> dict[QName, QName | None]:
    """Return the fault types, each with its detail element where only one has the type."""
    details = fault_details(api, used)
    base = base_fault(api, used)
    found: dict[QName, QName | None] = {base: None} if base is not None else {}
    for element, name in details.items():
        found[name] = None if name in found and found[name] != element else element
    elements = list(details.values())
    return {
        name: element if elements.count(name) == 1 else None
        for name, element in found.items()
    }
