"""The namespaces that requests are written in, which the envelope declares."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stubwright.plan.content.values import Array, Dictionary, Record
from stubwright.plan.usage.used_types import family
from stubwright.schema.xsd import XML, XSD

if TYPE_CHECKING:
    from collections.abc import Iterable

    from stubwright.model.api import Api, Operation
    from stubwright.plan.content.messages import MessageShapes
    from stubwright.plan.content.shapes import Shapes
    from stubwright.plan.content.values import Value
    from stubwright.schema.xsd import QName


def namespaces_of(
    operations: Iterable[Operation], api: Api, messages: MessageShapes
) -> set[str]:
    """Return the namespaces that some operations' requests are written in, headers included."""
    found: set[str] = set()
    values: list[Value] = []
    for operation in operations:
        request = operation.request
        stated = [part.element for part in request.parts]
        stated += [header.element for header in request.headers]
        names = [*stated, request.wrapper]
        found |= {name.namespace for name in names if name is not None}
        asked = messages.fields(request)
        found |= {item.tag.namespace for item in asked}
        values += [item.value for item in asked]
    found |= namespaces_in(values, api, messages.shapes)
    return found - {"", XML, XSD}


def namespaces_in(values: Iterable[Value], api: Api, shapes: Shapes) -> set[str]:
    """Return the namespaces that values are written in."""
    found: set[str] = set()
    pending = list(values)
    seen: set[QName] = set()
    entered: set[QName] = set()
    while pending:
        value = pending.pop()
        while isinstance(value, Array):
            found.add(value.tag.namespace)
            if value.item_type is not None:
                found.add(value.item_type.namespace)
            value = value.item
        if isinstance(value, Dictionary):
            found |= {value.tag.namespace, value.key.namespace, value.value.namespace}
        if isinstance(value, Record) and value.type not in entered:
            entered.add(value.type)
            for name in family(value.type, api):
                if name not in seen:
                    seen.add(name)
                    found.add(name.namespace)
                    for item in shapes.shape(name).fields:
                        found.add(item.tag.namespace)
                        pending.append(item.value)
    return found - {"", XML, XSD}
