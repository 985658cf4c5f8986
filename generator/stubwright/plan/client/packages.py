"""Plans the ``__init__`` modules of an API's packages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stubwright.plan.client.client_names import (
    ASYNC,
    CODECS,
    SYNC,
    client_exports,
)
from stubwright.plan.client.credentials import credentials_exports
from stubwright.plan.context import runtime, standard
from stubwright.python import Literal, Mapping, PackageModule
from stubwright.python.headers import header

if TYPE_CHECKING:
    from stubwright.plan.context import Context


def package_modules(context: Context) -> list[PackageModule]:
    """Return the ``__init__`` modules of the API's packages."""
    title = context.api.entry.title
    main: dict[str, str] = {}
    for style in (SYNC, ASYNC):
        main |= dict.fromkeys(client_exports(context, style), style.module)
    main |= dict.fromkeys(credentials_exports(context), "credentials")
    modules = [
        _exporting(context.path("__init__"), f"{title}.", main),
        _operations(context),
        _types(context, title),
    ]
    for codec in sorted({CODECS[protocol] for protocol in context.api.entry.protocols}):
        for below in ((), ("operations",), ("types",)):
            doc = "Codecs; nothing here is for use from outside."
            modules.append(_empty(context.path(codec, *below, "__init__"), doc))
    return modules


def _empty(path: str, doc: str) -> PackageModule:
    return PackageModule(path, header(path, doc, ()))


def _exporting(path: str, doc: str, exports: dict[str, str]) -> PackageModule:
    """Return an ``__init__`` that exports some names, each loaded from its module on first use."""
    used = {
        standard("typing", "TYPE_CHECKING"),
        runtime("lazy", "lazily"),
        runtime("lazy", "lister"),
    }
    starred = tuple(dict.fromkeys(exports.values()))
    return PackageModule(path, header(path, doc, used), _table(exports), starred)


def _table(exports: dict[str, str]) -> Mapping:
    pairs = ((Literal(name), Literal(module)) for name, module in exports.items())
    return Mapping(tuple(pairs))


def _types(context: Context, title: str) -> PackageModule:
    """Return the package of types."""
    path, doc = context.path("types", "__init__"), f"The types of {title}."
    exports = {
        context.symbols.types[name]: context.symbols.modules[name]
        for name in context.usage.records
    }
    ordered = dict(sorted(exports.items()))
    return _exporting(path, doc, ordered) if exports else _empty(path, doc)


def _operations(context: Context) -> PackageModule:
    """Return the package of requests and responses."""
    exports: dict[str, str] = {}
    for operation in context.usage.operations:
        names = context.names(operation)
        exports |= dict.fromkeys((names.request, names.response), names.module)
    path = context.path("operations", "__init__")
    return _exporting(path, "Requests and responses.", exports)
