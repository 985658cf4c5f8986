"""The plan of each operation's codec module: its writer, its reader, and the call itself."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from stubwright.model.queries import operation_name
from stubwright.plan.codecs.json.codec import JsonCodec
from stubwright.plan.codecs.services import path_of, service_symbol
from stubwright.plan.codecs.soap.codec import SoapCodec
from stubwright.plan.codecs.soap.headers import (
    SHARED_HEADER,
    answer_namespace,
    answer_of,
    header_function,
)
from stubwright.plan.context import runtime_name
from stubwright.python import (
    Annotation,
    Attribute,
    Call,
    Constant,
    Function,
    Literal,
    Name,
    Parameter,
    Symbol,
)
from stubwright.python.headers import code_module

if TYPE_CHECKING:
    from stubwright.model.api import JsonCall, Operation
    from stubwright.plan.codecs.codec import Codec
    from stubwright.plan.content.values import Node
    from stubwright.plan.context import Context
    from stubwright.python import CodeModule, Expression


def soap_module(operation: Operation, context: Context) -> CodeModule | None:
    """Return the module of an operation over SOAP; None where it has no such call."""
    call = operation.soap
    if call is None:
        return None
    codec = SoapCodec(context)
    header = header_function(operation, context)
    service = service_symbol("_soap", operation, context)
    answer = answer_of(operation, context)
    name = shown_name(operation, context)
    arguments = (
        Name(service),
        Literal(name),
        Attribute("write_request"),
        Attribute("read_response"),
    )
    keywords: list[tuple[str, Expression]] = []
    if call.action != name:
        keywords.append(("action", Literal(call.action)))
    if answer is None:
        keywords.append(("answer", Literal("")))
    elif not answer.namespace or answer != (
        answer_namespace(context, operation.service),
        f"{name}Response",
    ):
        keywords.append(("answer", codec.qualified(answer)))
    keywords += _own_headers(header, service)
    arguments_of_call = codec.header_of(operation)
    if arguments_of_call is not None:
        keywords.append(("write_header", Attribute("write_header")))
    if operation.response is not None and operation.response.use == "encoded":
        keywords.append(("encoded", Literal(value=True)))
    made = Call(runtime_name("soap.call", "SoapCall"), arguments, tuple(keywords))
    module = _module(operation, codec, made, codec.record_of(operation))
    if arguments_of_call is None:
        return module
    write = replace(module.functions[0], name="write_header", result=arguments_of_call)
    functions = (*module.functions, write)
    return code_module(module.path, "", (), functions, module.trailing)


def _own_headers(header: str | None, service: Symbol) -> list[tuple[str, Expression]]:
    if header is None or header == SHARED_HEADER:
        return []
    return [("headers", Name(replace(service, name=header)))]


def shown_name(operation: Operation, context: Context) -> str:
    """Return the name that errors and receipts call an operation by."""
    return operation_name(context.api, operation.service, operation.name)


def json_module(operation: Operation, context: Context) -> CodeModule | None:
    """Return the module of an operation with JSON; None where it has no such call."""
    call = operation.json
    if call is None:
        return None
    codec = JsonCodec(context)
    arguments = (
        Name(service_symbol("_json", operation, context)),
        Literal(shown_name(operation, context)),
        Literal(_target(call, operation, context)),
        Attribute("write_request"),
        Attribute("read_response"),
    )
    made = Call(runtime_name("json.call", "JsonCall"), arguments)
    return _module(operation, codec, made, codec.record_of(operation))


def _target(call: JsonCall, operation: Operation, context: Context) -> str:
    if call.kind == "json":
        return call.rpc_method
    return f"{call.method} {path_of(operation, context)}"


def _content(operation: Operation, context: Context) -> tuple[Node, ...]:
    """Return the content of an operation's response."""
    if operation.response is None:
        return ()
    return context.shapes.body(operation.response, answered=True).content


def _module(
    operation: Operation, codec: Codec, call: Call, body: Expression
) -> CodeModule:
    context = codec.context
    names = context.names(operation)
    data = Symbol(context.symbols.root, "operations")
    fields = tuple(
        (field, name)
        for field, name in context.response_fields(operation)
        if field.kind != "header" or isinstance(codec, SoapCodec)
    )
    write = Function(
        "write_request",
        (Parameter("value", Annotation(f"operations.{names.request}", (data,))),),
        codec.whole(),
        body,
    )
    read = codec.read_function(
        "read_response",
        Annotation(f"operations.{names.response}", (data,)),
        fields,
        codec.names([field for field, _ in fields], typed=False),
        _content(operation, context),
        written=False,
    )
    path = context.path(codec.package, "operations", names.module)
    return code_module(path, "", (), (write, read), (Constant("CALL", call),))
