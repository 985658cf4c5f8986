"""Checks that the REST addresses of a service share one scheme and host, which its clients' base URL has."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING, Literal, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Sequence

    from stubwright.diagnostics import Log
    from stubwright.docs.facts import Fact
    from stubwright.model.api import Operation

Environment: TypeAlias = Literal["production", "sandbox"]


def with_shared_origins(
    operations: Sequence[Operation], log: Log
) -> tuple[Operation, ...]:
    """Return operations whose REST addresses share their scheme and host, by service and environment.

    If pages disagree, the scheme and host of most operations are kept, or the first in a tie. An
    operation with another production address loses its REST call, and is left out if it has no SOAP
    call. An operation with another sandbox address loses that address. Each of them is reported.
    """
    environments: tuple[Environment, ...] = ("production", "sandbox")
    for environment in environments:
        kept = _kept_addresses(operations, environment)
        matching = (
            _without_mismatch(item, environment, kept, log) for item in operations
        )
        operations = [operation for operation in matching if operation is not None]
    return tuple(operations)


def _address(operation: Operation, environment: Environment) -> Fact[str] | None:
    call = operation.json
    if call is None or call.kind != "rest":
        return None
    endpoint = call.endpoint
    return endpoint.sandbox if environment == "sandbox" else endpoint.production


def _origin(address: Fact[str]) -> str:
    """Return the scheme and host of an address, unchanged."""
    return "/".join(address.value.split("/")[:3])


def _kept_addresses(
    operations: Sequence[Operation], environment: Environment
) -> dict[str, Fact[str]]:
    """Return an address with the most frequent origin of each service."""
    stated: dict[str, list[Fact[str]]] = {}
    for operation in operations:
        address = _address(operation, environment)
        if address is not None:
            stated.setdefault(operation.service, []).append(address)
    found: dict[str, Fact[str]] = {}
    for service, addresses in stated.items():
        [(origin, _)] = Counter(map(_origin, addresses)).most_common(1)
        found[service] = next(a for a in addresses if _origin(a) == origin)
    return found


def _without_mismatch(
    operation: Operation,
    environment: Environment,
    kept: dict[str, Fact[str]],
    log: Log,
) -> Operation | None:
    """Return an operation without a call or address of another origin; None if no call is left."""
    call, address = operation.json, _address(operation, environment)
    if call is None or address is None:
        return operation
    expected = kept[operation.service]
    if _origin(address) == _origin(expected):
        return operation
    result: Operation | None
    if environment == "sandbox" and call.endpoint.production is not None:
        code, lost = "docs-page-conflict", "its sandbox address"
        endpoint = replace(call.endpoint, sandbox=None)
        result = replace(operation, json=replace(call, endpoint=endpoint))
    elif operation.soap is not None:
        code, lost = "docs-page-conflict", "its REST call"
        result = replace(operation, json=None)
    else:
        code, lost, result = "operation-left-out", "the operation", None
    message = (
        f"{operation.name}: {_origin(address)} differs from {_origin(expected)}, which"
        f" {operation.service} has at {expected.source}; {lost} is left out"
    )
    log.report(code, message, address.source, "correct the address in the page")
    return result
