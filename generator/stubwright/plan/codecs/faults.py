"""The plan of faults: the exceptions, and how each protocol's replies are read as them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stubwright.plan.codecs.json.codec import JsonCodec
from stubwright.plan.codecs.problems import problem, problem_function
from stubwright.plan.codecs.soap.codec import SoapCodec
from stubwright.plan.content.fault_types import base_fault, fault_details, fault_types
from stubwright.plan.content.values import Array, Record
from stubwright.plan.context import of, runtime, runtime_name
from stubwright.python import (
    Attribute,
    Call,
    Constant,
    Doc,
    ErrorModule,
    Expression,
    FaultClass,
    Function,
    Literal,
    Mapping,
    Name,
    Sequence,
    Star,
    Symbol,
)
from stubwright.python.headers import code_module, header
from stubwright.python.imports import symbols_in

if TYPE_CHECKING:
    from stubwright.catalog.entry import FaultFields
    from stubwright.plan.context import Context
    from stubwright.python import CodeModule
    from stubwright.schema.xsd import QName


def exception(name: QName, context: Context) -> Symbol:
    """Return the exception of a fault type."""
    own = context.symbols.exceptions[name]
    return Symbol(f"{context.symbols.root}.errors", own)


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
    used = {runtime("client.calls", "DetailedFault")} if classes else set[Symbol]()
    for item in classes:
        used.update(symbols_in(item.problems))
        used.update({runtime("errors", "Problem")} if item.problems.items else ())
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
        of(context.symbols.type_symbol(name)),
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
                    runtime_name("fates.nested", "each"),
                    (Attribute(f"detail.{python}"),),
                )
                found.append(Star(Call(Attribute("map"), (Name(function), each))))
    return tuple(found)


def soap_faults(context: Context) -> CodeModule | None:
    """Return the readers of SOAP fault details; None where no operation uses SOAP."""
    if not any(o.soap is not None for o in context.usage.operations):
        return None
    codec = SoapCodec(context)
    pairs = tuple(
        (
            Literal(str(element)),
            Sequence((codec.reader(name), Name(exception(name, context)))),
        )
        for element, name in fault_details(context.api, context.usage).items()
    )
    return _table(context, "_soap", "soap.call", pairs, ())


def json_faults(context: Context) -> CodeModule | None:
    """Return the readers of JSON errors; None where no operation uses JSON."""
    if not any(o.json is not None for o in context.usage.operations):
        return None
    codec = JsonCodec(context)
    stated = context.api.entry.json.error
    if stated is not None:
        return _rpc_faults(context)
    base = base_fault(context.api, context.usage)
    types = list(fault_types(context.api, context.usage))
    pairs = [
        (
            Literal(name.local),
            Sequence((codec.reader(name), Name(exception(name, context)))),
        )
        for name in types
    ]
    if base is not None:
        # The empty name is the one that an error without a known type falls back to.
        entry = Sequence((codec.reader(base), Name(exception(base, context))))
        pairs.insert(0, (Literal(""), entry))
    return _table(context, "_json", "json.call", tuple(pairs), ())


def _rpc_faults(context: Context) -> CodeModule | None:
    """Return the reader of the error object of an envelope, whose members have names of their own."""
    stated = context.api.entry.json.error
    name = next(
        (
            n
            for n in context.usage.records
            if stated is not None and n.local == stated.type
        ),
        None,
    )
    if stated is None or name is None:
        return _table(context, "_json", "json.call", (), ())
    codec = JsonCodec(context)
    members = {field: member for member, field in stated.members.items()}
    keywords: list[tuple[str, Expression]] = []
    for field, python in context.type_fields(name):
        if field.tag.local in members:
            found = Call(Attribute("get"), (Literal(members[field.tag.local]),))
            keywords.append((python, codec.read_from(field, found)))
    symbol = context.symbols.type_symbol(name)
    known = sorted({*stated.members, stated.text} - {""})
    names = Call(runtime_name("json.reader", "names"), tuple(map(Literal, known)))
    take = Call(Attribute("reply.record"), (Attribute("value"), names))
    function = Function(
        "read_error",
        codec.reader_parameters(),
        of(symbol),
        Call(Name(symbol), (), tuple(keywords)),
        assignments=(Constant("get", take),),
    )
    entry = Sequence((Attribute("read_error"), Name(exception(name, context))))
    return _table(context, "_json", "json.call", ((Literal(""), entry),), (function,))


def _table(
    context: Context,
    codec: str,
    call: str,
    pairs: tuple[tuple[Expression, Expression], ...],
    functions: tuple[Function, ...],
) -> CodeModule:
    path = context.path(codec, "faults")
    kind = of(runtime(call, "Faults"))
    return code_module(
        path, "", (), functions, (Constant("FAULTS", Mapping(pairs), kind),)
    )
