"""The plan of the client: its stubs, its credentials, and what the package exports."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from stubwright.package import (
    Annotation,
    Attribute,
    Call,
    ClientModule,
    CredentialsModule,
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
from stubwright.plan.context import of, plain, runtime, standard
from stubwright.plan.data import request_fields, type_fields
from stubwright.plan.docs import operation_doc
from stubwright.plan.imports import imports, module_name, symbols_in
from stubwright.plan.modules import header
from stubwright.plan.names import pascal, snake
from stubwright.plan.shapes import Record

if TYPE_CHECKING:
    from collections.abc import Sequence

    from stubwright.model.api import Operation
    from stubwright.model.xsd import QName
    from stubwright.package import Header
    from stubwright.plan.context import Context

_TAKEN: Final = frozenset({"close", "prepare", "read", "send"})
_CODECS: Final = {"soap": "_soap", "rest": "_json", "json": "_json"}


def client_name(context: Context) -> str:
    """Return the name of the client class."""
    return f"{context.api.entry.client}Client"


def credentials_name(context: Context) -> str:
    """Return the name of the credentials class."""
    return f"{context.api.entry.client}Credentials"


def credentials_module(context: Context) -> CredentialsModule:
    """Return the module of the API's credentials."""
    path = context.path("credentials")
    fields: list[Field] = []
    for field in context.api.entry.credentials:
        kind = plain("bool" if field.boolean else "str")
        keywords = (("repr", Literal(value=False)),) if field.secret else ()
        default: Call | Literal | None = None
        if not field.required:
            kind = Annotation(f"{kind.text} | None")
            keywords = (("default", Literal(None)), *keywords) if field.secret else ()
            default = Literal(None)
        if field.secret:
            default = Call(Name(standard("dataclasses", "field")), (), keywords)
        fields.append(Field(field.name, kind, default, Doc((field.description,))))
    used = {standard("dataclasses", "dataclass"), runtime("client", "Credentials")}
    for item in fields:
        if item.default is not None:
            used.update(symbols_in(item.default))
    doc = f"The credentials of {context.api.entry.title}."
    name = credentials_name(context)
    return CredentialsModule(
        path, header(path, doc, used, (), (name,)), name, Doc((doc,)), tuple(fields)
    )


def client_module(context: Context) -> ClientModule:
    """Return the module of the API's client."""
    path = context.path("client")
    operations = context.usage.operations
    names = [operation.name for operation in operations]
    grouped = len(set(names)) < len(names)
    sender = "self._client.send" if grouped else "self.send"
    stubs = [stub(operation, sender, path, context) for operation in operations]
    groups: list[StubGroup] = []
    if grouped:
        for service in dict.fromkeys(operation.service for operation in operations):
            own = [
                s
                for s, o in zip(stubs, operations, strict=True)
                if o.service == service
            ]
            class_name = f"{pascal(service)}Service"
            doc = Doc((f"The operations of {service}.",))
            groups.append(StubGroup(snake(service), class_name, doc, tuple(own)))
        stubs = []
    protocols = context.api.entry.protocols
    exports = (client_name(context), *(group.class_name for group in groups))
    return ClientModule(
        path,
        _client_header(
            path, (*stubs, *(s for g in groups for s in g.stubs)), exports, context
        ),
        client_name(context),
        credentials_name(context),
        Doc((f"A client of {context.api.entry.title}.",)),
        tuple(f'"{protocol}"' for protocol in protocols),
        Mapping(tuple((Literal(name), Literal(_CODECS[name])) for name in protocols)),
        tuple(stubs),
        tuple(groups),
    )


def _client_header(
    path: str, stubs: Sequence[Stub], exports: tuple[str, ...], context: Context
) -> Header:
    annotated: set[Symbol] = {
        runtime("checks", "Checks"),
        runtime("client", "Environment"),
        runtime("http", "Transport"),
        standard("collections.abc", "Mapping"),
        standard("typing", "Literal"),
        replace(
            runtime("", ""),
            module=f"{context.symbols.root}.credentials",
            name=credentials_name(context),
        ),
    }
    for item in stubs:
        annotated.update(item.returns.symbols)
        for parameter in item.parameters:
            annotated.update(parameter.annotation.symbols)
    doc = f"The client of {context.api.entry.title}."
    used = {runtime("client", "Client"), standard("typing", "ClassVar")}
    return header(path, doc, used, annotated, exports, postponed=True)


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
    method = names.method
    return Stub(
        f"{method}_" if method in _TAKEN else method,
        operation_doc(operation),
        tuple(Parameter(f.name, f.annotation, _parameter_default(f)) for f in fields),
        of(replace(request, name=names.response)),
        Call(Attribute(sender), (made,)),
        tuple(
            i for group in imports(symbols_in(made), module_name(path)) for i in group
        ),
    )


def _parameter_default(field: Field) -> Literal | None:
    return None if field.default is None else Literal(None)


def _passed(fields: Sequence[Field]) -> tuple[tuple[str, Attribute], ...]:
    return tuple((field.name, Attribute(field.name)) for field in fields)


def _flattened(operation: Operation, context: Context) -> QName | None:
    """Return the type of the lone wrapper element of a request that is to be taken apart."""
    fields = context.shapes.message(operation.request)
    if len(fields) != 1 or fields[0].tag.local not in context.api.entry.flatten:
        return None
    value = fields[0].value
    return value.type if isinstance(value, Record) else None


def package_modules(context: Context) -> list[PackageModule]:
    """Return the ``__init__`` modules of the API's packages."""
    title = context.api.entry.title
    main = {client_name(context): "client", credentials_name(context): "credentials"}
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
