"""Plans the shared parts of operations' codec modules: the request's writer, the reply's reader, the call."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stubwright.model.queries import operation_name
from stubwright.plan.codecs.format import Reading
from stubwright.plan.codecs.writing import VALUE
from stubwright.python import (
    Constant,
    Function,
    Member,
    OperationCodec,
    Parameter,
    Symbol,
)
from stubwright.python.headers import code_header

if TYPE_CHECKING:
    from stubwright.model.api import Operation
    from stubwright.plan.codecs.format import Format
    from stubwright.plan.context import Context, Fields
    from stubwright.python import Call, Expression


def shown_name(operation: Operation, context: Context) -> str:
    """Return the name of an operation in errors and receipts."""
    return operation_name(context.api, operation.service, operation.name)


def request_writer(
    function: str,
    result: Expression,
    operation: Operation,
    wire: Format,
    context: Context,
) -> Function:
    """Return a function that writes a part of an operation's request."""
    request = _class_of(context.names(operation).request, context)
    return Function(function, (Parameter(VALUE, request),), wire.whole, result)


def response_reader(
    fields: Fields, operation: Operation, wire: Format, context: Context
) -> Function:
    """Return the function that reads some fields of an operation's response."""
    message = operation.response
    body = (
        context.messages.body(message, answered=True) if message is not None else None
    )
    reading = Reading(
        "read_response",
        _class_of(context.names(operation).response, context),
        fields,
        wire.plan_names([field for field, _ in fields], None, context),
        body.content if body is not None else (),
        written=False,
    )
    return wire.plan_reader(reading, context)


def operation_codec(
    functions: tuple[Function, ...],
    call: Call,
    operation: Operation,
    wire: Format,
    context: Context,
) -> OperationCodec:
    """Return the codec module of an operation."""
    module = context.names(operation).module
    path = context.path(wire.package, "operations", module)
    constant = Constant("CALL", call)
    head = code_header(path, "", (constant,), functions)
    return OperationCodec(path, head, functions, constant)


def _class_of(name: str, context: Context) -> Member:
    package = Symbol(context.symbols.root, "operations")
    return Member(package, name)
