"""Plans ``client.py`` and ``async_client.py``: the classes whose methods call the operations."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stubwright.plan.client.batches import batch_module, batches_of, batches_symbol
from stubwright.plan.client.client_names import (
    ASYNC,
    CODECS,
    SYNC,
    client_exports,
    client_name,
    group_name,
)
from stubwright.plan.client.credentials import credentials_name, credentials_symbol
from stubwright.plan.client.stubs import operations_symbol, stub
from stubwright.plan.context import runtime, runtime_name, standard
from stubwright.python import (
    ClientModule,
    Doc,
    Literal,
    Mapping,
    Name,
    Quoted,
    StubGroup,
    Subscript,
    Symbol,
)
from stubwright.python.headers import header
from stubwright.python.imports import symbols_in

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from stubwright.plan.client.batches import Batches
    from stubwright.plan.client.client_names import ClientStyle
    from stubwright.plan.context import Context
    from stubwright.python import Annotation, BatchModule, Header, Stub
    from stubwright.schema.xsd import QName


def client_modules(context: Context) -> Iterator[ClientModule | BatchModule]:
    """Yield the modules of both clients, and that of the methods that they share."""
    batches = batches_of(context)
    if batches:
        yield batch_module(batches, context)
    yield _client_module(SYNC, batches, context)
    yield _client_module(ASYNC, batches, context)


def _client_module(
    style: ClientStyle, batches: Batches, context: Context
) -> ClientModule:
    path = context.path(style.module)
    grouped = context.symbols.grouped
    sender = "self._client.send" if grouped else "self.send"
    stubs = [stub(o, sender, path, context) for o in context.usage.operations]
    protocols = context.api.entry.protocols
    return ClientModule(
        path,
        _client_header(path, stubs, batches, style, context),
        client_name(context, style),
        style.base.name,
        (Name(style.base), *_batches_base(None, batches, style, context)),
        style.transport.name,
        style is ASYNC,
        style.returning,
        credentials_name(context),
        Doc(
            (f"{style.article} {style.adjective}client of {context.api.entry.title}.",)
        ),
        tuple(map(Literal, protocols)),
        Mapping(tuple((Literal(name), Literal(CODECS[name])) for name in protocols)),
        () if grouped else tuple(stubs),
        tuple(_groups(stubs, batches, style, context)) if grouped else (),
    )


def _groups(
    stubs: Sequence[Stub], batches: Batches, style: ClientStyle, context: Context
) -> Iterator[StubGroup]:
    """Yield the operations of each service as a group."""
    by_service: dict[QName, list[Stub]] = {}
    for operation, made in zip(context.usage.operations, stubs, strict=True):
        by_service.setdefault(operation.key.service, []).append(made)
    for service, own in by_service.items():
        yield StubGroup(
            context.symbols.services[service].attribute,
            group_name(service, context, style),
            _batches_base(service, batches, style, context),
            Doc((f"The operations of {service.local}.",)),
            tuple(own),
        )


def _batches_base(
    service: QName | None, batches: Batches, style: ClientStyle, context: Context
) -> tuple[Annotation, ...]:
    """Return the class of ``_in_batches`` methods that a client or a group inherits, if there is one."""
    if service not in batches:
        return ()
    returned: Annotation = runtime_name("report", "Report")
    if style is ASYNC:
        coroutine = Name(standard("collections.abc", "Coroutine"))
        anything = Name(standard("typing", "Any"))
        returned = Subscript(coroutine, (anything, anything, returned))
    base = Name(batches_symbol(service, context))
    return (Subscript(base, (Quoted(returned),)),)


def _client_header(
    path: str,
    stubs: Sequence[Stub],
    batches: Batches,
    style: ClientStyle,
    context: Context,
) -> Header:
    annotated: set[Symbol] = {
        runtime("exchange.options", "Options"),
        style.transport,
        standard("collections.abc", "Mapping"),
        standard("typing", "Literal"),
        standard("typing", "Unpack"),
        credentials_symbol(context),
    }
    for item in stubs:
        annotated.update(symbols_in(item.returns))
        for parameter in item.parameters:
            annotated.update(symbols_in(parameter.annotation))
    needed = {style.base, standard("typing", "ClassVar"), operations_symbol(context)}
    if batches:
        annotated.add(runtime("report", "Report"))
        needed.update(batches_symbol(service, context) for service in batches)
        if style is ASYNC:
            annotated.add(standard("collections.abc", "Coroutine"))
            annotated.add(standard("typing", "Any"))
    doc = f"The {style.adjective}client of {context.api.entry.title}."
    return header(path, doc, needed, annotated, client_exports(context, style))
