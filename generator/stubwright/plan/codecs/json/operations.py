"""Plans the JSON codec of an operation: the members of its request, and the call."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stubwright.plan.codecs.json.format import json_format
from stubwright.plan.codecs.json.services import path_of
from stubwright.plan.codecs.json.writer import plan_content
from stubwright.plan.codecs.operations import (
    operation_codec,
    request_writer,
    response_reader,
    shown_name,
)
from stubwright.plan.codecs.services import service_symbol
from stubwright.plan.context import runtime_name
from stubwright.plan.names.symbols import MessageKey
from stubwright.python import Attribute, Call, Literal, Member

if TYPE_CHECKING:
    from stubwright.model.api import JsonCall, Operation
    from stubwright.plan.context import Context
    from stubwright.python import OperationCodec


def json_operation(operation: Operation, context: Context) -> OperationCodec | None:
    """Return the codec module of an operation; None where it has no call with JSON."""
    call = operation.json
    if call is None:
        return None
    wire = json_format(context)
    names = context.field_names(MessageKey(operation.key, "request"))
    content = context.messages.body(operation.request).content
    members = plan_content(content, names, context)
    body = Call(runtime_name("json.writer", "record"), members)
    fields = tuple(
        (field, name)
        for field, name in context.response_fields(operation)
        if field.kind != "header"  # which only SOAP has
    )
    functions = (
        request_writer("write_request", body, operation, wire, context),
        response_reader(fields, operation, wire, context),
    )
    arguments = (
        Literal(shown_name(operation, context)),
        Literal(_target(call, operation, context)),
        Attribute("write_request"),
        Attribute("read_response"),
    )
    service = service_symbol(wire.package, operation, context)
    made = Call(Member(service, "call"), arguments)
    return operation_codec(functions, made, operation, wire, context)


def _target(call: JsonCall, operation: Operation, context: Context) -> str:
    """Return the RPC method of a call, or its HTTP method and path."""
    if call.kind == "json":
        return call.rpc_method
    return f"{call.method} {path_of(operation, context)}"
