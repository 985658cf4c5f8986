"""The plan of the client: its stubs, its credentials, and what the package exports."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from stubwright.plan.client.credentials import credentials_name, credentials_symbol
from stubwright.plan.client.stubs import batch_stub, operations_symbol, stub
from stubwright.plan.context import runtime, standard
from stubwright.python import (
    BatchClass,
    BatchModule,
    ClientModule,
    Doc,
    Literal,
    Mapping,
    StubGroup,
    Surface,
    SurfaceLine,
    Symbol,
)
from stubwright.python.headers import header

if TYPE_CHECKING:
    from collections.abc import Sequence
    from collections.abc import Set as AbstractSet

    from stubwright.plan.context import Context
    from stubwright.python import BatchStub, Header, Stub
    from stubwright.schema.xsd import QName

CODECS: Final = {"soap": "_soap", "rest": "_json", "json": "_json"}


class Kind(NamedTuple):
    """What a synchronous and an asynchronous client say differently."""

    module: str
    prefix: str
    base: Symbol
    transport: Symbol
    returning: str


SYNC: Final = Kind(
    "client",
    "",
    runtime("client.sync_client", "Client"),
    runtime("http.transport", "Transport"),
    "return ",
)
ASYNC: Final = Kind(
    "async_client",
    "Async",
    runtime("client.async_client", "AsyncClient"),
    runtime("http.async_transport", "AsyncTransport"),
    "return await ",
)


def client_name(context: Context, kind: Kind) -> str:
    """Return the name of the client class."""
    return f"{kind.prefix}{context.api.entry.client}Client"


def client_exports(context: Context, kind: Kind) -> tuple[str, ...]:
    """Return what the module of a client exports: it, and the classes of its services."""
    used = dict.fromkeys(o.key.service for o in context.usage.operations)
    services = [context.symbols.services[name] for name in used]
    grouped = services if context.symbols.grouped else []
    groups = (f"{kind.prefix}{service.group}" for service in grouped)
    return (client_name(context, kind), *groups)


def client_module(context: Context, kind: Kind) -> ClientModule:
    """Return the module of one of the API's clients."""
    path = context.path(kind.module)
    operations = context.usage.operations
    grouped = context.symbols.grouped
    sender = "self._client.send" if grouped else "self.send"
    stubs = [stub(operation, sender, path, context) for operation in operations]
    batched = {service for service, _ in _batched(context)}
    groups = _groups(stubs, batched, kind, context) if grouped else []
    protocols = context.api.entry.protocols
    name = client_name(context, kind)
    batches = () if grouped else _batch_base(None, batched, kind, context)
    article = "An asynchronous" if kind.prefix else "A"
    return ClientModule(
        path,
        _client_header(path, stubs, batched, context, kind),
        name,
        kind.base.name,
        (kind.base.name, *batches),
        kind.transport.name,
        bool(kind.prefix),
        kind.returning,
        credentials_name(context),
        Doc((f"{article} client of {context.api.entry.title}.",)),
        tuple(f'"{protocol}"' for protocol in protocols),
        Mapping(tuple((Literal(name), Literal(CODECS[name])) for name in protocols)),
        () if grouped else tuple(stubs),
        tuple(groups),
    )


def _groups(
    stubs: Sequence[Stub],
    batched: AbstractSet[QName | None],
    kind: Kind,
    context: Context,
) -> list[StubGroup]:
    """Return the stubs of each service as a group."""
    groups: list[StubGroup] = []
    operations = context.usage.operations
    for service in dict.fromkeys(o.key.service for o in operations):
        pairs = zip(stubs, operations, strict=True)
        own = tuple(s for s, o in pairs if o.key.service == service)
        names = context.symbols.services[service]
        doc = Doc((f"The operations of {service.local}.",))
        name = f"{kind.prefix}{names.group}"
        bases = _batch_base(service, batched, kind, context)
        groups.append(StubGroup(names.attribute, name, bases, doc, own))
    return groups


def _batch_base(
    service: QName | None,
    batched: AbstractSet[QName | None],
    kind: Kind,
    context: Context,
) -> tuple[str, ...]:
    """Return the class of calls in batches that a client or a group inherits, if there is one."""
    if service not in batched:
        return ()
    returned = "Awaitable[Report]" if kind.prefix else "Report"
    return (f'{_batch_name(service, context)}["{returned}"]',)


def _batch_name(service: QName | None, context: Context) -> str:
    if service is None:
        return f"{context.api.entry.client}Batches"
    return f"{context.symbols.services[service].group}Batches"


def _batched(context: Context) -> list[tuple[QName | None, BatchStub]]:
    """Return the calls in batches, each with its service where they are grouped."""
    path = context.path("batches")
    found: list[tuple[QName | None, BatchStub]] = []
    for operation in context.usage.operations:
        made = batch_stub(operation, path, context)
        if made is not None:
            service = operation.key.service if context.symbols.grouped else None
            found.append((service, made))
    return found


def batch_module(context: Context) -> BatchModule | None:
    """Return the module of the calls in batches; None where no operation has a list."""
    found = _batched(context)
    if not found:
        return None
    classes: list[BatchClass] = []
    for service in dict.fromkeys(service for service, _ in found):
        of_what = context.api.entry.title if service is None else service.local
        own = tuple(item for name, item in found if name == service)
        text = Doc((f"The calls in batches of {of_what}.",))
        classes.append(BatchClass(_batch_name(service, context), text, own))
    annotated: set[Symbol] = {
        standard("typing", "Unpack"),
        runtime("batches.options", "BatchOptions"),
    }
    for _, item in found:
        for parameter in (item.items, *item.parameters):
            annotated.update(parameter.annotation.symbols)
    needed = {
        operations_symbol(context),
        standard("typing", "TypeVar"),
        runtime("batches.stubs", "BatchStubs"),
    }
    path = context.path("batches")
    doc = f"Calls of {context.api.entry.title} in batches, the same for both clients."
    names = tuple(item.name for item in classes)
    return BatchModule(
        path, header(path, doc, needed, annotated, names), tuple(classes)
    )


def _client_header(
    path: str,
    stubs: Sequence[Stub],
    batched: AbstractSet[QName | None],
    context: Context,
    kind: Kind,
) -> Header:
    annotated: set[Symbol] = {
        runtime("client.core", "Options"),
        kind.transport,
        standard("collections.abc", "Mapping"),
        standard("typing", "Literal"),
        standard("typing", "Unpack"),
        credentials_symbol(context),
    }
    for item in stubs:
        annotated.update(item.returns.symbols)
        for parameter in item.parameters:
            annotated.update(parameter.annotation.symbols)
    doc = f"The {'asynchronous ' if kind.prefix else ''}client of {context.api.entry.title}."
    needed = {kind.base, standard("typing", "ClassVar"), operations_symbol(context)}
    batches = f"{context.symbols.root}.batches"
    if batched:
        annotated.add(runtime("batches.report", "Report"))
        needed |= {Symbol(batches, _batch_name(s, context)) for s in batched}
        annotated |= (
            {standard("collections.abc", "Awaitable")} if kind.prefix else set()
        )
    exports = client_exports(context, kind)
    return header(path, doc, needed, annotated, exports)


def surface(context: Context, client: ClientModule) -> Surface:
    """Return what API.md says of the API."""
    lines: list[SurfaceLine] = []
    by_stub = [("", s) for s in client.stubs] + [
        (f"{group.attribute}.", s) for group in client.groups for s in group.stubs
    ]
    for operation, (prefix, item) in zip(
        context.usage.operations, by_stub, strict=True
    ):
        parameters = ", ".join(
            p.name if p.default is None else f"{p.name}=None" for p in item.parameters
        )
        protocols = tuple(
            name
            for name, call in (
                ("soap", operation.soap),
                (operation.json and operation.json.kind, operation.json),
            )
            if call is not None and name
        )
        lines.append(
            SurfaceLine(
                f"{prefix}{item.name}({parameters})",
                item.returns.text.removeprefix("operations."),
                protocols,
                item.doc.paragraphs[0] if item.doc.paragraphs else "",
            )
        )
    return Surface(
        context.api.entry.title, f"{context.symbols.root}.{client.name}", tuple(lines)
    )
