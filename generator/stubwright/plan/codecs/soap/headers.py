"""Plans header elements, namespace declarations and reply elements of SOAP calls."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from stubwright.plan.codecs.soap.namespaces import prefixed, qualified
from stubwright.plan.content.values import Record
from stubwright.plan.context import runtime_name, standard
from stubwright.plan.types.builtins import LEXICAL
from stubwright.plan.usage.namespaces import namespaces_in, namespaces_of
from stubwright.python import (
    STR,
    Attribute,
    Call,
    Function,
    Literal,
    Name,
    Parameter,
    Subscript,
    Symbol,
)
from stubwright.python.spelling import snake
from stubwright.schema.xsd import QName

if TYPE_CHECKING:
    from stubwright.catalog.entry import CredentialField
    from stubwright.model.api import MessageHeader, Operation
    from stubwright.plan.context import Context
    from stubwright.python import Expression

SHARED_HEADER: Final = "write_headers"
"""The function that writes the SOAP headers of all operations, if all have the same ones."""


def _name_of(header: MessageHeader) -> str:
    """Return the local name of a header element."""
    return header.element.local if header.element is not None else header.part


def _mapped(
    operation: Operation, context: Context
) -> list[tuple[MessageHeader, CredentialField]]:
    """Return the headers of an operation that contain credentials."""
    fields = {
        field.soap: field for field in context.api.entry.credentials if field.soap
    }
    headers = operation.request.headers
    return [(h, fields[_name_of(h)]) for h in headers if _name_of(h) in fields]


def header_function(operation: Operation, context: Context) -> str | None:
    """Return the name of the function that writes an operation's SOAP headers, if it has any."""
    own = tuple(_name_of(header) for header, _ in _mapped(operation, context))
    if not own:
        return None
    every = {
        tuple(_name_of(header) for header, _ in _mapped(other, context))
        for other in context.usage.operations
    } - {()}
    if len(every) == 1:
        return SHARED_HEADER
    return "write_" + "_".join(snake(name) for name in own)


def header_writer(function: str, operation: Operation, context: Context) -> Function:
    """Return the function that writes the header elements with credentials of an operation."""
    pieces: list[Expression] = []
    for header, field in _mapped(operation, context):
        name = header.element or QName("", header.part)
        tag = Literal(prefixed(name, context))
        text = Name(Symbol(LEXICAL, "xs_string"))
        value = Call(Attribute("values.get"), (Literal(field.name),))
        pieces.append(
            Call(runtime_name("soap.writer", "leaf_if_set"), (tag, text, value))
        )
    mapping = Subscript(Name(standard("collections.abc", "Mapping")), (STR, STR))
    result = Call(runtime_name("soap.writer", "content"), tuple(pieces))
    return Function(function, (Parameter("values", mapping),), STR, result)


def declarations(service: str, context: Context) -> str:
    """Return the namespace declarations that the requests of a service need."""
    own = (o for o in context.usage.operations if o.service == service)
    used = namespaces_of(own, context.api, context.messages)
    if "write" in context.usage.anything:
        values = (
            Record(name)
            for name, directions in context.usage.code.items()
            if "write" in directions
        )
        used |= namespaces_in(values, context.api, context.shapes)
    prefixes = sorted((context.symbols.prefixes[name], name) for name in used)
    return "".join(f' xmlns:{prefix}="{_escaped(name)}"' for prefix, name in prefixes)


def _escaped(namespace: str) -> str:
    return namespace.replace("&", "&amp;").replace("<", "&lt;").replace('"', "&quot;")


def tracking(context: Context) -> Expression | None:
    """Return the expanded name of the reply's header element that contains the request id."""
    wanted = context.api.entry.receipt.soap
    for operation in context.usage.operations:
        for header in (
            operation.response.headers if operation.response is not None else ()
        ):
            if wanted and _name_of(header) == wanted:
                return qualified(header.element or QName("", wanted), context)
    return None


def reply_element(operation: Operation, context: Context) -> QName | None:
    """Return the element in the body of an operation's reply.

    None where the body is empty, or has the parts of the reply without an element around them.
    """
    message = operation.response
    if message is None:
        return None
    return context.messages.body(message, answered=True).root


def reply_namespace(context: Context, service: str) -> str:
    """Return the namespace of a service's reply elements; the first one, if there are several."""
    same = (o for o in context.usage.operations if o.service == service)
    answers = (reply_element(operation, context) for operation in same)
    return next((answer.namespace for answer in answers if answer is not None), "")
