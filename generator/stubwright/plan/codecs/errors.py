"""Plans the exceptions of an API: one for each fault type, with the problems in its detail."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stubwright.plan.codecs.faults import exception
from stubwright.plan.codecs.problems import problem, problem_function
from stubwright.plan.content.values import Array, Record
from stubwright.plan.context import runtime, runtime_name
from stubwright.plan.usage.fault_types import fault_types
from stubwright.python import (
    Attribute,
    Call,
    Doc,
    ErrorModule,
    FaultClass,
    Name,
    Sequence,
    Star,
    Symbol,
)
from stubwright.python.headers import header
from stubwright.python.imports import symbols_in

if TYPE_CHECKING:
    from stubwright.catalog.entry import FaultFields
    from stubwright.plan.context import Context
    from stubwright.python import Expression
    from stubwright.schema.xsd import QName


def error_module(context: Context) -> ErrorModule:
    """Return the module of the API's exceptions."""
    path = context.path("errors")
    classes = tuple(
        _fault_class(name, context) for name in fault_types(context.api, context.usage)
    )
    details = {
        context.symbols.type_symbol(name)
        for name in fault_types(context.api, context.usage)
    }
    used = {runtime("errors", "DetailedFault")} if classes else set[Symbol]()
    for item in classes:
        used.update(symbols_in(item.problems))
        used.update({runtime("problems", "Problem")} if item.problems.items else ())
    shared = (
        "ApiError",
        "ReplyError",
        "RequestError",
        "ServiceFault",
        "TransportError",
    )
    used |= {runtime("errors", name) for name in shared}
    exports = tuple(sorted({*shared, *(c.name for c in classes)}))
    doc = f"The exceptions of {context.api.entry.title}."
    return ErrorModule(path, header(path, doc, used, details, exports), classes)


def _fault_class(name: QName, context: Context) -> FaultClass:
    fields = context.api.entry.faults.get(name.local)
    type_name = context.symbols.types[name]
    python = _python_fields(name, context)
    return FaultClass(
        exception(name, context).name,
        Doc((f"A fault with the detail `{type_name}`.",)),
        Name(context.symbols.type_symbol(name)),
        Sequence(_problems(name, fields, context) if fields is not None else ()),
        python.get(fields.request_id, "") if fields is not None else "",
    )


def _python_fields(name: QName, context: Context) -> dict[str, str]:
    return {f.tag.local: p for f, p in context.type_fields(name)}


def _problems(
    name: QName, fields: FaultFields, context: Context
) -> tuple[Expression, ...]:
    found: list[Expression] = []
    if fields.own is not None:
        found.append(problem(fields.own, "detail", name, context))
    for field, python in context.type_fields(name):
        value = field.value.item if isinstance(field.value, Array) else field.value
        if field.tag.local in fields.lists and isinstance(value, Record):
            function = problem_function(value.type, context)
            if function is not None:
                each = Call(
                    runtime_name("values.optional", "each"),
                    (Attribute(f"detail.{python}"),),
                )
                found.append(Star(Call(Attribute("map"), (Name(function), each))))
    return tuple(found)
