"""Plans the SOAP services of an API: addresses, versions, namespaces and SOAP headers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stubwright.plan.codecs.services import (
    environments,
    faults_loader,
    http_constants,
    http_keywords,
    service_constant,
    services_module,
)
from stubwright.plan.codecs.soap.headers import (
    SHARED_HEADER,
    declarations,
    header_function,
    header_writer,
    reply_namespace,
    tracking,
)
from stubwright.plan.context import runtime_name
from stubwright.python import Attribute, Call, Constant, Function, Literal

if TYPE_CHECKING:
    from stubwright.catalog.entry import CredentialField
    from stubwright.model.api import Operation, SoapCall
    from stubwright.plan.context import Context
    from stubwright.python import Expression, ServicesModule


def soap_services(context: Context) -> ServicesModule | None:
    """Return the module of the SOAP services; None where no operation uses SOAP."""
    constants: dict[str, Constant] = {}
    functions: dict[str, Function] = {}
    for operation in context.usage.operations:
        if operation.soap is None:
            continue
        name = service_constant(operation, context)
        if name not in constants:
            service = _service(operation, operation.soap, context)
            constants[name] = Constant(name, service)
        header = header_function(operation, context)
        if header is not None:
            functions.setdefault(header, header_writer(header, operation, context))
    if not constants:
        return None
    return services_module(
        "_soap",
        http_constants(context, _in_http(context)),
        (*functions.values(), faults_loader("soap.call")),
        tuple(constants.values()),
        context,
    )


def _service(operation: Operation, call: SoapCall, context: Context) -> Call:
    keywords: list[tuple[str, Expression]] = [
        ("name", Literal(operation.service)),
        ("endpoints", environments(call.endpoint)),
        *http_keywords(context, _in_http(context)),
        ("version", Literal(call.version)),
        ("namespaces", Literal(declarations(operation.service, context))),
        ("namespace", Literal(reply_namespace(context, operation.service))),
    ]
    name = tracking(context)
    if name is not None:
        keywords.append(("tracking", name))
    header = header_function(operation, context)
    if header == SHARED_HEADER:
        keywords.append(("headers", Attribute(header)))
    keywords.append(("faults", Attribute("faults")))
    return Call(runtime_name("soap.call", "SoapService"), (), tuple(keywords))


def _in_http(context: Context) -> list[CredentialField]:
    """Return the credential fields that are sent as HTTP headers, as no SOAP header has them."""
    return [field for field in context.api.entry.credentials if not field.soap]
