"""Groups operations by their address."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import urlsplit

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from stubwright.model.api import Operation
    from stubwright.sandbox.messages.protocol import WireProtocol
    from stubwright.sandbox.operation import ServedOperation


class Address(NamedTuple):
    """An HTTP method and a path."""

    method: str
    path: str


class Endpoint(NamedTuple):
    """The operations of one API that share an address, and how their messages are read."""

    messages: WireProtocol
    operations: tuple[ServedOperation, ...]


def address_of(operation: Operation, protocol: str) -> Address:
    """Return the address of an operation; its path is ``/`` if no endpoint is known."""
    call = operation.soap if protocol == "soap" else operation.json
    method = operation.json.method if protocol != "soap" and operation.json else "POST"
    known = (call.endpoint.production or call.endpoint.sandbox) if call else None
    path = urlsplit(known.value).path if known is not None else ""
    return Address(method, path or "/")


def endpoints_of(
    messages: WireProtocol, operations: Iterable[ServedOperation]
) -> dict[Address, Endpoint]:
    """Return the endpoints of an API's operations on one protocol."""
    found: defaultdict[Address, tuple[ServedOperation, ...]] = defaultdict(tuple)
    for served in operations:
        found[address_of(served.operation, served.protocol)] += (served,)
    return {address: Endpoint(messages, each) for address, each in found.items()}


def unique_endpoints(
    endpoints: Mapping[str, Mapping[Address, Endpoint]],
) -> dict[Address, Endpoint]:
    """Return the endpoints whose address only one API has; ``endpoints`` are by API."""
    counts = Counter(address for known in endpoints.values() for address in known)
    return {
        address: endpoint
        for known in endpoints.values()
        for address, endpoint in known.items()
        if counts[address] == 1
    }
