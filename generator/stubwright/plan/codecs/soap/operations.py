"""Plans the SOAP codec of an operation: its body, its header elements, and the call."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from stubwright.plan.codecs.operations import (
    operation_codec,
    request_writer,
    response_reader,
    shown_name,
)
from stubwright.plan.codecs.services import service_symbol
from stubwright.plan.codecs.soap.content import plan_content
from stubwright.plan.codecs.soap.format import SOAP
from stubwright.plan.codecs.soap.headers import (
    SHARED_HEADER,
    header_function,
    reply_element,
    reply_namespace,
)
from stubwright.plan.codecs.soap.namespaces import prefixed, qualified
from stubwright.plan.codecs.soap.writer import element, write_attributes, write_field
from stubwright.plan.codecs.writing import value_of
from stubwright.plan.context import runtime_name
from stubwright.plan.names.symbols import MessageKey
from stubwright.python import Attribute, Call, Literal, Member, Name
from stubwright.schema.soap_encoding import SOAP12_ENCODING, SOAP_ENCODING

if TYPE_CHECKING:
    from stubwright.model.api import Operation, SoapCall
    from stubwright.plan.context import Context
    from stubwright.python import Expression, OperationCodec

_ENCODING: Final = {"1.1": SOAP_ENCODING, "1.2": SOAP12_ENCODING}


def soap_operation(operation: Operation, context: Context) -> OperationCodec | None:
    """Return the codec module of an operation; None where it has no SOAP call."""
    call = operation.soap
    if call is None:
        return None
    body = _body(operation, call, context)
    fields = context.response_fields(operation)
    functions = [
        request_writer("write_request", body, operation, SOAP, context),
        response_reader(fields, operation, SOAP, context),
    ]
    header = _header(operation, context)
    if header is not None:
        functions.append(
            request_writer("write_header", header, operation, SOAP, context)
        )
    made = _call(operation, call, context, has_header=header is not None)
    return operation_codec(tuple(functions), made, operation, SOAP, context)


def _call(
    operation: Operation, call: SoapCall, context: Context, *, has_header: bool
) -> Call:
    """Return the constant that describes the call, with arguments for what isn't the default."""
    service = service_symbol(SOAP.package, operation, context)
    name = shown_name(operation, context)
    answer = reply_element(operation, context)
    usual = (reply_namespace(context, operation.service), f"{name}Response")
    keywords: list[tuple[str, Expression]] = []
    if call.action != name:
        keywords.append(("action", Literal(call.action)))
    if answer is None:
        keywords.append(("answer", Literal("")))
    elif not answer.namespace or answer != usual:
        keywords.append(("answer", qualified(answer, context)))
    shared = header_function(operation, context)
    if shared is not None and shared != SHARED_HEADER:
        keywords.append(("headers", Name(replace(service, name=shared))))
    if has_header:
        keywords.append(("write_header", Attribute("write_header")))
    if operation.response is not None and operation.response.use == "encoded":
        keywords.append(("encoded", Literal(value=True)))
    arguments = (
        Literal(name),
        Attribute("write_request"),
        Attribute("read_response"),
    )
    return Call(Member(service, "call"), arguments, tuple(keywords))


def _body(operation: Operation, call: SoapCall, context: Context) -> Expression:
    """Return the expression that writes the body of a request."""
    message = operation.request
    body = context.messages.body(message)
    names = context.field_names(MessageKey(operation.key, "request"))
    pieces = plan_content(body.content, names, context)
    if body.root is None:
        return Call(runtime_name("soap.writer", "content"), pieces)
    attributes = write_attributes(body.fields, names, context)
    if message.use == "encoded":
        attributes = (Literal(f' s:encodingStyle="{_ENCODING[call.version]}"'),)
    return element(Literal(prefixed(body.root, context)), pieces, attributes)


def _header(operation: Operation, context: Context) -> Expression | None:
    """Return the function that writes the header elements that are arguments of the call, if any."""
    fields = context.messages.headers(operation.request)
    names = context.field_names(MessageKey(operation.key, "request"))
    if not fields:
        return None
    pieces = (write_field(field, value_of(field, names), context) for field in fields)
    return Call(runtime_name("soap.writer", "content"), tuple(pieces))
