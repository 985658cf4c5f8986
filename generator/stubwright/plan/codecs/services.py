"""Plans the shared parts of SOAP and JSON services: addresses, credentials, reply headers, faults."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stubwright.plan.context import runtime_name
from stubwright.python import (
    Attribute,
    Constant,
    Function,
    Import,
    Literal,
    Mapping,
    Sequence,
    ServicesModule,
    Symbol,
)
from stubwright.python.headers import code_header

if TYPE_CHECKING:
    from collections.abc import Sequence as Several

    from stubwright.catalog.entry import CredentialField
    from stubwright.model.api import Endpoint, Operation
    from stubwright.plan.context import Context
    from stubwright.python import Expression


def service_symbol(package: str, operation: Operation, context: Context) -> Symbol:
    """Return the constant of an operation's service."""
    module = f"{context.symbols.root}.{package}.service"
    return Symbol(module, service_constant(operation, context))


def service_constant(operation: Operation, context: Context) -> str:
    """Return the name of the constant of an operation's service."""
    key = operation.key
    return context.symbols.constants[(key.service, key.port)]


def environments(endpoint: Endpoint) -> Mapping:
    """Return the addresses of a service, by environment."""
    pairs = (("production", endpoint.production), ("sandbox", endpoint.sandbox))
    return Mapping(
        tuple(
            (Literal(name), Literal(fact.value))
            for name, fact in pairs
            if fact is not None
        )
    )


def http_keywords(
    context: Context, fields: Several[CredentialField]
) -> list[tuple[str, Expression]]:
    """Return the arguments about HTTP headers; ``fields`` are the credentials that may be sent there."""
    receipt = context.api.entry.receipt
    found: list[tuple[str, Expression]] = []
    if any(field.http for field in fields):
        found.append(("credentials", Attribute("CREDENTIALS")))
    if receipt.http:
        found.append(("request_id", Literal(receipt.http)))
    if receipt.kept:
        found.append(("kept", Attribute("KEPT")))
    if context.api.entry.http_headers:
        found.append(("constants", Attribute("HTTP_HEADERS")))
    return found


def http_constants(
    context: Context, fields: Several[CredentialField]
) -> tuple[Constant, ...]:
    """Return the constants that `http_keywords` names.

    They contain the header, format and field of each credential, the headers that receipts keep, and
    those that every request gets.
    """
    rows = tuple(
        Sequence((Literal(field.http), Literal(field.format), Literal(field.name)))
        for field in fields
        if field.http
    )
    kept = context.api.entry.receipt.kept
    found = [Constant("CREDENTIALS", Sequence(rows))] if rows else []
    if kept:
        found.append(Constant("KEPT", Sequence(tuple(map(Literal, kept)))))
    if headers := context.api.entry.http_headers:
        pairs = tuple((Literal(n), Literal(value)) for n, value in headers.items())
        found.append(Constant("HTTP_HEADERS", Mapping(pairs)))
    return tuple(found)


def faults_loader(module: str) -> Function:
    """Return the function that loads the readers of faults when the first one is read."""
    returns = runtime_name(module, "Faults")
    return Function(
        "faults", (), returns, Attribute("FAULTS"), lazy=Import(".faults", ("FAULTS",))
    )


def services_module(
    package: str,
    constants: tuple[Constant, ...],
    functions: tuple[Function, ...],
    services: tuple[Constant, ...],
    context: Context,
) -> ServicesModule:
    """Return the module of the services of a format."""
    path = context.path(package, "service")
    head = code_header(path, "", (*constants, *services), functions)
    return ServicesModule(path, head, constants, functions, services)
