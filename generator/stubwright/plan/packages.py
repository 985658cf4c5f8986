"""The plan of the ``__init__`` modules of an API's packages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stubwright.package import Literal, Mapping, PackageModule, Symbol
from stubwright.plan.client import ASYNC, CODECS, SYNC, client_name
from stubwright.plan.context import runtime, standard
from stubwright.plan.credentials import credentials_name
from stubwright.plan.imports import module_name
from stubwright.plan.modules import header

if TYPE_CHECKING:
    from stubwright.plan.context import Context
    from stubwright.plan.symbols import OperationNames


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
        _operations(context),
        _package(context.path("types", "__init__"), f"The types of {title}.", types),
    ]
    for codec in sorted({CODECS[protocol] for protocol in context.api.entry.protocols}):
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
        {runtime("lazy", "lazily")},
        exported,
        tuple(sorted(homes)),
    )
    pairs = ((Literal(name), Literal(module)) for name, module in sorted(homes.items()))
    return PackageModule(path, head, Mapping(tuple(pairs)))


def _operations(context: Context) -> PackageModule:
    """Return the package of requests and responses."""
    path = context.path("operations", "__init__")
    homes: dict[str, str] = {}
    for operation in context.usage.operations:
        names = context.names(operation)
        homes |= dict.fromkeys(_keys(names), names.module)
    head = header(
        path,
        "Requests and responses.",
        {standard("typing", "TYPE_CHECKING"), runtime("lazy", "lazily")},
    )
    pairs = ((Literal(name), Literal(module)) for name, module in homes.items())
    starred = tuple(dict.fromkeys(homes.values()))
    return PackageModule(path, head, Mapping(tuple(pairs)), starred)


def _keys(names: OperationNames) -> tuple[str, ...]:
    """Return what `lazily` needs to find a request and its response."""
    stem = names.request.removesuffix("Request")
    if (names.request, names.response) == (f"{stem}Request", f"{stem}Response"):
        return (stem,)
    return (names.request, names.response)
