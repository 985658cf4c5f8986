"""Plans the JSON services of an API: addresses, and the names of an RPC envelope."""

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
from stubwright.plan.context import runtime_name
from stubwright.python import Attribute, Call, Constant, Literal, Mapping

if TYPE_CHECKING:
    from stubwright.model.api import JsonCall, Operation
    from stubwright.plan.context import Context
    from stubwright.python import Expression, ServicesModule


def json_services(context: Context) -> ServicesModule | None:
    """Return the module of the JSON services; None where no operation uses JSON."""
    constants: dict[str, Constant] = {}
    for operation in context.usage.operations:
        if operation.json is not None:
            name = service_constant(operation, context)
            if name not in constants:
                service = _service(operation, operation.json, context)
                constants[name] = Constant(name, service)
    if not constants:
        return None
    return services_module(
        "_json",
        http_constants(context, context.api.entry.credentials),
        (faults_loader("json.call"),),
        tuple(constants.values()),
        context,
    )


def _service(operation: Operation, call: JsonCall, context: Context) -> Call:
    conventions = context.api.entry.json
    if call.kind == "rest":
        addresses = _base_addresses(operation.service, context)
    else:
        addresses = environments(call.endpoint)
    keywords: list[tuple[str, Expression]] = [
        ("name", Literal(operation.service)),
        ("endpoints", addresses),
        *http_keywords(context, context.api.entry.credentials),
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


def _base_address(service: str, environment: str, context: Context) -> str:
    """Return the part that the REST addresses of a service's operations start with."""
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


def _base_addresses(service: str, context: Context) -> Mapping:
    """Return the base addresses of a REST service, by environment."""
    found = (
        (name, _base_address(service, name, context))
        for name in ("production", "sandbox")
    )
    return Mapping(
        tuple((Literal(name), Literal(base)) for name, base in found if base)
    )


def path_of(operation: Operation, context: Context) -> str:
    """Return an operation's REST path, below the base address of its service."""
    endpoint = operation.json.endpoint if operation.json is not None else None
    if endpoint is None:
        return ""
    environment = "production" if endpoint.production is not None else "sandbox"
    fact = endpoint.production or endpoint.sandbox
    base = _base_address(operation.service, environment, context)
    return fact.value.removeprefix(base) if fact is not None else ""
