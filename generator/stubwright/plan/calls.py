"""The plan of each operation's codec module: its writer, its reader, and the call itself."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from stubwright.model.walk import operation_name
from stubwright.package import (
    Attribute,
    Call,
    Constant,
    Function,
    Literal,
    Name,
    Parameter,
    Symbol,
)
from stubwright.plan.context import of, runtime_name
from stubwright.plan.json import JsonCodec
from stubwright.plan.modules import code_module
from stubwright.plan.services import (
    SHARED_HEADER,
    header_function,
    path_of,
    service_symbol,
)
from stubwright.plan.soap import SoapCodec

if TYPE_CHECKING:
    from stubwright.model.api import JsonCall, Operation
    from stubwright.model.xsd import QName
    from stubwright.package import CodeModule, DataModule, Expression
    from stubwright.plan.codecs import Codec
    from stubwright.plan.context import Context


def soap_module(
    operation: Operation, data: DataModule, context: Context
) -> CodeModule | None:
    """Return the module of an operation over SOAP; None where it has no such call."""
    call = operation.soap
    if call is None:
        return None
    codec = SoapCodec(context)
    header = header_function(operation, context)
    service = service_symbol("_soap", operation, context)
    answer = _root(operation, context)
    keywords: list[tuple[str, Expression]] = [
        ("service", Name(service)),
        ("operation", Literal(shown_name(operation, context))),
        ("action", Literal(call.action)),
        *_own_headers(header, service),
        ("write", Attribute("write_request")),
        ("answer", Literal("") if answer is None else codec.qualified(answer)),
        ("read_answer", Attribute("read_response")),
        *_check(data),
    ]
    body = codec.record_of(operation)
    return _module(
        operation,
        codec,
        Call(runtime_name("soap_call", "SoapCall"), (), tuple(keywords)),
        body,
    )


def _own_headers(header: str | None, service: Symbol) -> list[tuple[str, Expression]]:
    if header is None or header == SHARED_HEADER:
        return []
    return [("headers", Name(replace(service, name=header)))]


def shown_name(operation: Operation, context: Context) -> str:
    """Return the name that errors and receipts call an operation by."""
    return operation_name(context.api, operation.service, operation.name)


def _check(data: DataModule) -> list[tuple[str, Expression]]:
    if not data.checks:
        return []
    module = data.path.removesuffix(".py").replace("/", ".")
    return [("check", Name(Symbol(module, "check")))]


def json_module(
    operation: Operation, data: DataModule, context: Context
) -> CodeModule | None:
    """Return the module of an operation with JSON; None where it has no such call."""
    call = operation.json
    if call is None:
        return None
    codec = JsonCodec(context)
    keywords: list[tuple[str, Expression]] = [
        ("service", Name(service_symbol("_json", operation, context))),
        ("operation", Literal(shown_name(operation, context))),
        *_target(call, operation, context),
        ("write", Attribute("write_request")),
        ("read_answer", Attribute("read_response")),
        *_check(data),
    ]
    made = Call(runtime_name("json_call", "JsonCall"), (), tuple(keywords))
    return _module(operation, codec, made, codec.record_of(operation))


def _target(
    call: JsonCall, operation: Operation, context: Context
) -> list[tuple[str, Expression]]:
    if call.kind == "json":
        return [("rpc_method", Literal(call.rpc_method))]
    return [
        ("method", Literal(call.method)),
        ("path", Literal(path_of(operation, context))),
    ]


def _module(
    operation: Operation, codec: Codec, call: Call, body: Expression
) -> CodeModule:
    context = codec.context
    names = context.names(operation)
    data = f"{context.symbols.root}.operations.{names.module}"
    fields = context.response_fields(operation)
    write = Function(
        "write_request",
        (Parameter("value", of(Symbol(data, names.request))),),
        codec.whole(),
        body,
    )
    read = codec.read_function(
        "read_response",
        Symbol(data, names.response),
        fields,
        codec.names([field for field, _ in fields], typed=False),
        written=False,
    )
    path = context.path(codec.package, "operations", names.module)
    doc = f"The {codec.title} form of `operations.{names.module}`."
    return code_module(path, doc, (), (write, read), (Constant("CALL", call),))


def _root(operation: Operation, context: Context) -> QName | None:
    message = operation.response
    if message is None:
        return None
    return context.shapes.body(message, answered=True).root
