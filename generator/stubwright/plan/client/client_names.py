"""The names of the clients: of their modules, their classes, and the classes of their services."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from stubwright.plan.context import runtime

if TYPE_CHECKING:
    from stubwright.plan.context import Context
    from stubwright.python import Symbol
    from stubwright.schema.xsd import QName

CODECS: Final = {"soap": "_soap", "rest": "_json", "json": "_json"}
"""The package of the codecs of each protocol."""


class ClientStyle(NamedTuple):
    """The differences between the synchronous and the asynchronous client."""

    module: str
    prefix: str
    base: Symbol
    transport: Symbol
    returning: str
    article: str
    adjective: str


SYNC: Final = ClientStyle(
    module="client",
    prefix="",
    base=runtime("client.sync_client", "Client"),
    transport=runtime("http.transport", "Transport"),
    returning="return ",
    article="A",
    adjective="",
)
ASYNC: Final = ClientStyle(
    module="async_client",
    prefix="Async",
    base=runtime("client.async_client", "AsyncClient"),
    transport=runtime("http.async_transport", "AsyncTransport"),
    returning="return await ",
    article="An",
    adjective="asynchronous ",
)


def client_name(context: Context, style: ClientStyle) -> str:
    """Return the name of a client class."""
    return f"{style.prefix}{context.api.entry.client}Client"


def group_name(service: QName, context: Context, style: ClientStyle) -> str:
    """Return the name of the class of a service's operations."""
    return f"{style.prefix}{context.symbols.services[service].group}"


def batches_name(service: QName | None, context: Context) -> str:
    """Return the name of the class of a service's ``_in_batches`` methods; None for all services."""
    if service is None:
        return f"{context.api.entry.client}Batches"
    return f"{context.symbols.services[service].group}Batches"


def client_exports(context: Context, style: ClientStyle) -> tuple[str, ...]:
    """Return the names that a client's module exports: the client, and the classes of its services."""
    services: dict[QName, None] = {}
    if context.symbols.grouped:
        services = dict.fromkeys(o.key.service for o in context.usage.operations)
    groups = (group_name(service, context, style) for service in services)
    return (client_name(context, style), *groups)
