"""Which address belongs to which operations: the paths of the catalog's endpoints."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import urlsplit

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from stubwright.model.api import Api, Endpoint, Operation
    from stubwright.sandbox.messages.protocols import Wire
    from stubwright.sandbox.operation import Call


class Route(NamedTuple):
    """What is at one address: the calls of one API on one protocol, and how they are spoken to."""

    wire: Wire
    calls: tuple[Call, ...]


class Address(NamedTuple):
    """An HTTP method and a path."""

    method: str
    path: str


def address_of(operation: Operation, protocol: str) -> Address:
    """Return where an operation is called."""
    if protocol == "soap":
        endpoint = operation.soap.endpoint if operation.soap is not None else None
        return Address("POST", _path(endpoint))
    call = operation.json
    return Address(
        call.method if call else "POST", _path(call.endpoint if call else None)
    )


def _path(endpoint: Endpoint | None) -> str:
    stated = (endpoint.production or endpoint.sandbox) if endpoint is not None else None
    return urlsplit(stated.value).path or "/" if stated is not None else "/"


class Routes:
    """All addresses. Each is there twice: below the API's id, and, where no other API has it, bare."""

    def __init__(self) -> None:
        self._routes: dict[Address, Route] = {}
        self._owners: dict[Address, set[str]] = {}

    def add(self, api: Api, wire: Wire, calls: Sequence[Call]) -> None:
        """Add the calls of an API on one protocol."""
        found: dict[Address, tuple[Call, ...]] = {}
        for call in calls:
            address = address_of(call.operation, call.protocol)
            found[address] = (*found.get(address, ()), call)
        for address, here in found.items():
            route = Route(wire, here)
            below = Address(address.method, f"/{api.entry.id}{address.path}")
            self._routes[below] = route
            owners = self._owners.setdefault(address, set())
            owners.add(api.entry.id)
            if len(owners) == 1:
                self._routes[address] = route
            else:
                self._routes.pop(address, None)

    def find(self, method: str, path: str) -> Route | None:
        """Return what is at an address."""
        return self._routes.get(Address(method, path))

    def methods(self, path: str) -> tuple[str, ...]:
        """Return the methods that a path takes."""
        return tuple(a.method for a in self._routes if a.path == path)

    def listed(self) -> Mapping[Address, Route]:
        """Return all addresses."""
        return self._routes
