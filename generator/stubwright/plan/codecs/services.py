"""The plan of what the calls of a service share: addresses, headers, prefixes, faults."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stubwright.plan.codecs.soap.headers import (
    SHARED_HEADER,
    answer_namespace,
    declarations,
    header_function,
    made_header,
    tracking,
)
from stubwright.plan.context import of, runtime, runtime_name
from stubwright.python import (
    Attribute,
    Call,
    Constant,
    Function,
    Import,
    Literal,
    Mapping,
    Sequence,
    Symbol,
)
from stubwright.python.headers import code_module

if TYPE_CHECKING:
    from collections.abc import Sequence as Several

    from stubwright.catalog.entry import CredentialField
    from stubwright.model.api import (
        Endpoint,
        JsonCall,
        Operation,
        SoapCall,
    )
    from stubwright.plan.context import Context
    from stubwright.python import CodeModule, Expression


def service_symbol(codec: str, operation: Operation, context: Context) -> Symbol:
    """Return the constant of an operation's service."""
    return Symbol(
        f"{context.symbols.root}.{codec}.service", service_constant(operation, context)
    )


def service_constant(operation: Operation, context: Context) -> str:
    """Return the name of the constant of an operation's service."""
    key = operation.key
    return context.symbols.constants[(key.service, key.port)]


def soap_service(context: Context) -> CodeModule | None:
    """Return the module of the SOAP services; None where no operation uses SOAP."""
    constants: dict[str, Constant] = {}
    functions: dict[str, Function] = {}
    for operation in context.usage.operations:
        if operation.soap is None:
            continue
        name = service_constant(operation, context)
        if name not in constants:
            constants[name] = Constant(name, _soap(operation, operation.soap, context))
        header = header_function(operation, context)
        if header is not None:
            functions.setdefault(header, made_header(header, operation, context))
    if not constants:
        return None
    every = (*functions.values(), _faults("soap.call"))
    return code_module(
        context.path("_soap", "service"),
        "",
        _shared_constants(context, _unmapped(context)),
        every,
        tuple(constants.values()),
    )


def json_service(context: Context) -> CodeModule | None:
    """Return the module of the JSON services; None where no operation uses JSON."""
    constants: dict[str, Constant] = {}
    for operation in context.usage.operations:
        if operation.json is not None:
            name = service_constant(operation, context)
            if name not in constants:
                constants[name] = Constant(
                    name, _json(operation, operation.json, context)
                )
    if not constants:
        return None
    faults = (_faults("json.call"),)
    return code_module(
        context.path("_json", "service"),
        "",
        _shared_constants(context, context.api.entry.credentials),
        faults,
        tuple(constants.values()),
    )


def _faults(call: str) -> Function:
    """Return the function that loads the readers of faults when one is met."""
    kind = of(runtime(call, "Faults"))
    return Function(
        "faults", (), kind, Attribute("FAULTS"), lazy=Import(".faults", ("FAULTS",))
    )


def _soap(operation: Operation, call: SoapCall, context: Context) -> Call:
    keywords: list[tuple[str, Expression]] = [
        ("name", Literal(operation.service)),
        ("endpoints", _endpoints(call.endpoint)),
        *_shared(context, _unmapped(context)),
        ("version", Literal(call.version)),
        ("namespaces", Literal(declarations(operation.service, context))),
        ("namespace", Literal(answer_namespace(context, operation.service))),
    ]
    name = tracking(context)
    if name is not None:
        keywords.append(("tracking", name))
    header = header_function(operation, context)
    if header == SHARED_HEADER:
        keywords.append(("headers", Attribute(header)))
    keywords.append(("faults", Attribute("faults")))
    return Call(runtime_name("soap.call", "SoapService"), (), tuple(keywords))


def _json(operation: Operation, call: JsonCall, context: Context) -> Call:
    conventions = context.api.entry.json
    endpoint = call.endpoint
    addresses = (
        _shared_endpoints(context, operation.service) if call.kind == "rest" else None
    )
    keywords: list[tuple[str, Expression]] = [
        ("name", Literal(operation.service)),
        ("endpoints", addresses if addresses is not None else _endpoints(endpoint)),
        *_shared(context, context.api.entry.credentials),
    ]
    if conventions.envelope:
        names = tuple(
            (key, Literal(value)) for key, value in sorted(conventions.envelope.items())
        )
        keywords.append(("rpc", Call(runtime_name("json.call", "RpcNames"), (), names)))
    if conventions.error is not None:
        keywords.append(("fault_text", Literal(conventions.error.text)))
    if conventions.discriminator:
        keywords.append(("discriminator", Literal(conventions.discriminator)))
    keywords.append(("faults", Attribute("faults")))
    return Call(runtime_name("json.call", "JsonService"), (), tuple(keywords))


def _endpoints(endpoint: Endpoint) -> Mapping:
    pairs = (("production", endpoint.production), ("sandbox", endpoint.sandbox))
    return Mapping(
        tuple(
            (Literal(name), Literal(fact.value))
            for name, fact in pairs
            if fact is not None
        )
    )


def shared_address(context: Context, service: str, environment: str) -> str:
    """Return the part of REST addresses that the operations of a service share."""
    addresses: set[str] = set()
    for operation in context.usage.operations:
        if operation.service == service and operation.json is not None:
            endpoint = operation.json.endpoint
            fact = endpoint.sandbox if environment == "sandbox" else endpoint.production
            if fact is not None:
                addresses.add(fact.value)
    if not addresses:
        return ""
    shared = min(addresses).rpartition("/")[0]
    while not all(address.startswith(f"{shared}/") for address in addresses):
        shared = shared.rpartition("/")[0]
    return shared


def _shared_endpoints(context: Context, service: str) -> Mapping:
    found = (
        (name, shared_address(context, service, name))
        for name in ("production", "sandbox")
    )
    return Mapping(
        tuple((Literal(name), Literal(base)) for name, base in found if base)
    )


def path_of(operation: Operation, context: Context) -> str:
    """Return an operation's REST path below the shared address."""
    call = operation.json
    fact = (
        (call.endpoint.production or call.endpoint.sandbox)
        if call is not None
        else None
    )
    if call is None or fact is None:
        return ""
    environment = "production" if call.endpoint.production is not None else "sandbox"
    return fact.value.removeprefix(
        shared_address(context, operation.service, environment)
    )


def _shared(
    context: Context, fields: Several[CredentialField]
) -> list[tuple[str, Expression]]:
    """Return what all services of the API say alike: credentials and the reply's headers."""
    receipt = context.api.entry.receipt
    found: list[tuple[str, Expression]] = []
    if any(field.http for field in fields):
        found.append(("credentials", Attribute("CREDENTIALS")))
    if receipt.http:
        found.append(("request_id", Literal(receipt.http)))
    if receipt.kept:
        found.append(("kept", Attribute("KEPT")))
    return found


def _shared_constants(
    context: Context, fields: Several[CredentialField]
) -> tuple[Constant, ...]:
    """Return the constants that `_shared` names: header, format and field of each credential."""
    rows = tuple(
        Sequence((Literal(field.http), Literal(field.format), Literal(field.name)))
        for field in fields
        if field.http
    )
    kept = context.api.entry.receipt.kept
    found = [Constant("CREDENTIALS", Sequence(rows))] if rows else []
    if kept:
        found.append(Constant("KEPT", Sequence(tuple(map(Literal, kept)))))
    return tuple(found)


def _unmapped(context: Context) -> list[CredentialField]:
    """Return the credential fields that travel as HTTP headers although the call is SOAP."""
    return [field for field in context.api.entry.credentials if not field.soap]
