"""Plans the readers of SOAP fault details, by the name of the detail's element."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stubwright.plan.codecs.faults import exception, fault_module
from stubwright.plan.codecs.soap.reader import reader_of
from stubwright.plan.usage.fault_types import fault_details
from stubwright.python import Literal, Name, Sequence

if TYPE_CHECKING:
    from stubwright.plan.context import Context
    from stubwright.python import FaultsModule


def soap_faults(context: Context) -> FaultsModule | None:
    """Return the module of the fault readers; None where no operation uses SOAP."""
    if not any(o.soap is not None for o in context.usage.operations):
        return None
    details = fault_details(context.api, context.usage)
    types = {str(element): name for element, name in details.items()}
    for name in details.values():
        stated = context.api.entry.faults.get(name.local)
        for element in stated.elements if stated is not None else ():
            types.setdefault(element, name)
    pairs = tuple(
        (
            Literal(element),
            Sequence((reader_of(name, context), Name(exception(name, context)))),
        )
        for element, name in types.items()
    )
    return fault_module("_soap", "soap.call", pairs, (), context)
