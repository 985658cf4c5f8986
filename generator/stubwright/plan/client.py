"""The plan of the client: its stubs, its credentials, and what the package exports."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final, NamedTuple

from stubwright.package import (
    Attribute,
    Call,
    ClientModule,
    Doc,
    Field,
    Literal,
    Mapping,
    Name,
    PackageModule,
    Parameter,
    Stub,
    StubGroup,
    Surface,
    SurfaceLine,
    Symbol,
)
from stubwright.package import Sequence as Tuple
from stubwright.plan.context import of, runtime, standard
from stubwright.plan.credentials import credentials_name, credentials_symbol
from stubwright.plan.data import request_fields, type_fields
from stubwright.plan.docs import operation_doc
from stubwright.plan.imports import imports, module_name, symbols_in
from stubwright.plan.modules import header
from stubwright.plan.values import Record

if TYPE_CHECKING:
    from collections.abc import Sequence

    from stubwright.model.api import Operation
    from stubwright.model.xsd import QName
    from stubwright.package import Expression, Header
    from stubwright.plan.context import Context

_CODECS: Final = {"soap": "_soap", "rest": "_json", "json": "_json"}


class Kind(NamedTuple):
    """What a synchronous and an asynchronous client say differently."""

    module: str
    prefix: str
    base: Symbol
    transport: Symbol
    returning: str


SYNC: Final = Kind(
    "client", "", runtime("client", "Client"), runtime("http", "Transport"), "return "
)
ASYNC: Final = Kind(
    "async_client",
    "Async",
    runtime("async_client", "AsyncClient"),
    runtime("async_http", "AsyncTransport"),
    "return await ",
)


def client_name(context: Context, kind: Kind) -> str:
    """Return the name of the client class."""
    return f"{kind.prefix}{context.api.entry.client}Client"


def client_module(context: Context, kind: Kind) -> ClientModule:
    """Return the module of one of the API's clients."""
    path = context.path(kind.module)
    operations = context.usage.operations
    grouped = context.symbols.grouped
    sender = "self._client.send" if grouped else "self.send"
    stubs = [stub(operation, sender, path, context) for operation in operations]
    groups: list[StubGroup] = []
    for service in (
        dict.fromkeys(o.key.service for o in operations) if grouped else ()
    ):
        own = [
            s
            for s, o in zip(stubs, operations, strict=True)
            if o.key.service == service
        ]
        names = context.symbols.services[service]
        class_name = f"{kind.prefix}{names.group}"
        doc = Doc((f"The operations of {service.local}.",))
        groups.append(StubGroup(names.attribute, class_name, doc, tuple(own)))
    protocols = context.api.entry.protocols
    name = client_name(context, kind)
    exports = (name, *(group.class_name for group in groups))
    return ClientModule(
        path,
        _client_header(path, stubs, exports, context, kind),
        name,
        kind.base.name,
        kind.transport.name,
        bool(kind.prefix),
        kind.returning,
        credentials_name(context),
        Doc(
            (
                f"{'An asynchronous' if kind.prefix else 'A'} client of {context.api.entry.title}.",
            )
        ),
        tuple(f'"{protocol}"' for protocol in protocols),
        Mapping(tuple((Literal(name), Literal(_CODECS[name])) for name in protocols)),
        () if grouped else tuple(stubs),
        tuple(groups),
    )


def _client_header(
    path: str,
    stubs: Sequence[Stub],
    exports: tuple[str, ...],
    context: Context,
    kind: Kind,
) -> Header:
    annotated: set[Symbol] = {
        runtime("core", "Options"),
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
    return header(
        path, doc, {kind.base, standard("typing", "ClassVar")}, annotated, exports
    )


def stub(operation: Operation, sender: str, path: str, context: Context) -> Stub:
    """Return the stub of an operation.

    A lone wrapper element that the catalog names is taken apart: its fields are the parameters.
    """
    names = context.names(operation)
    module = f"{context.symbols.root}.operations.{names.module}"
    request = replace(runtime("", ""), module=module, name=names.request)
    fields = request_fields(operation, context)
    made = Call(Name(request), (), _passed(fields))
    record = _flattened(operation, context)
    if record is not None:
        inner = type_fields(record, context)
        wrapper = Call(Name(context.symbols.type_symbol(record)), (), _passed(inner))
        made = Call(Name(request), (), ((fields[0].name, wrapper),))
        fields = inner
    return Stub(
        names.method,
        operation_doc(operation),
        tuple(Parameter(f.name, f.annotation, _parameter_default(f)) for f in fields),
        of(replace(request, name=names.response)),
        Call(Attribute(sender), (made,)),
        tuple(
            i for group in imports(symbols_in(made), module_name(path)) for i in group
        ),
    )


def _parameter_default(field: Field) -> Expression | None:
    if isinstance(
        field.default, Call
    ):  # a new list: a call can't change an empty tuple
        return Tuple(())
    return field.default


def _passed(fields: Sequence[Field]) -> tuple[tuple[str, Attribute], ...]:
    return tuple((field.name, Attribute(field.name)) for field in fields)


def _flattened(operation: Operation, context: Context) -> QName | None:
    """Return the type of the lone wrapper element of a request that is to be taken apart."""
    fields = context.shapes.fields(operation.request)
    if len(fields) != 1 or fields[0].tag.local not in context.api.entry.flatten:
        return None
    value = fields[0].value
    return value.type if isinstance(value, Record) else None


def package_modules(context: Context) -> list[PackageModule]:
    """Return the ``__init__`` modules of the API's packages."""
    title = context.api.entry.title
    main = {
        client_name(context, SYNC): SYNC.module,
        client_name(context, ASYNC): ASYNC.module,
        credentials_name(context): "credentials",
    }
    types = {
        context.symbols.types[name]: context.symbols.modules[name]
        for name in context.usage.records
    }
    modules = [
        _package(context.path("__init__"), f"{title}.", main),
        _package(context.path("operations", "__init__"), "Requests and responses.", {}),
        _package(context.path("types", "__init__"), f"The types of {title}.", types),
    ]
    for codec in sorted(
        {_CODECS[protocol] for protocol in context.api.entry.protocols}
    ):
        for below in ((), ("operations",), ("types",)):
            doc = "Codecs; nothing here is for use from outside."
            modules.append(_package(context.path(codec, *below, "__init__"), doc, {}))
    return modules


def _package(path: str, doc: str, homes: dict[str, str]) -> PackageModule:
    """Return an ``__init__`` that loads its exports on first use; ``homes`` maps them to modules."""
    if not homes:
        return PackageModule(path, header(path, doc, ()))
    package = module_name(path).removesuffix(".__init__")
    exported = {Symbol(f"{package}.{module}", name) for name, module in homes.items()}
    head = header(
        path,
        doc,
        {standard("importlib", "import_module")},
        exported,
        tuple(sorted(homes)),
    )
    pairs = (
        (Literal(name), Literal(f".{module}")) for name, module in sorted(homes.items())
    )
    return PackageModule(path, head, Mapping(tuple(pairs)))


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
                item.returns.text,
                protocols,
                item.doc.paragraphs[0] if item.doc.paragraphs else "",
            )
        )
    return Surface(
        context.api.entry.title, f"{context.symbols.root}.{client.name}", tuple(lines)
    )
