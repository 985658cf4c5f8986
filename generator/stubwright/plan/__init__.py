"""The model to Python: names, modules, annotations, codecs. Everything that a template places."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from stubwright.plan.client.clients import (
    ASYNC,
    SYNC,
    batch_module,
    client_module,
    surface,
)
from stubwright.plan.client.credentials import advice, credentials_module, limits
from stubwright.plan.client.items import items_module
from stubwright.plan.client.packages import package_modules
from stubwright.plan.codecs.errors import error_module
from stubwright.plan.codecs.json.faults import json_faults
from stubwright.plan.codecs.json.format import json_format
from stubwright.plan.codecs.json.operations import json_operation
from stubwright.plan.codecs.json.services import json_services
from stubwright.plan.codecs.problems import problem_module
from stubwright.plan.codecs.soap.any_types import any_module
from stubwright.plan.codecs.soap.faults import soap_faults
from stubwright.plan.codecs.soap.format import SOAP
from stubwright.plan.codecs.soap.namespaces import namespace_module
from stubwright.plan.codecs.soap.operations import soap_operation
from stubwright.plan.codecs.soap.services import soap_services
from stubwright.plan.codecs.type_modules import type_codecs
from stubwright.plan.content.request_items import request_items
from stubwright.plan.content.shapes import Shapes
from stubwright.plan.content.usage import usage
from stubwright.plan.context import Context
from stubwright.plan.names.naming import name_everything
from stubwright.plan.names.partition import partition
from stubwright.plan.types.dataclasses import operation_module, type_modules
from stubwright.plan.types.docstrings import type_facts
from stubwright.plan.types.enums import enum_module
from stubwright.python import Constant, Package
from stubwright.python.headers import code_module

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from stubwright.diagnostics import Log
    from stubwright.model.api import Api
    from stubwright.python import Module, Names, NameTable, Surface

__all__ = ["plan"]


def plan(apis: Sequence[Api], names: Mapping[str, Names], log: Log) -> Package:
    """Return the package for some APIs. ``names`` are those of an earlier run, by API."""
    modules: list[Module] = []
    surfaces: list[Surface] = []
    tables: list[NameTable] = []
    for api in apis:
        context, table = plan_names(api, names.get(api.entry.id, {}), log)
        if not context.usage.operations:
            continue
        client = client_module(context, SYNC)
        modules += [*_modules(context), client, client_module(context, ASYNC)]
        surfaces.append(surface(context, client))
        tables.append(table)
    return Package(tuple(modules), tuple(surfaces), tuple(tables))


def plan_names(api: Api, locked: Names, log: Log) -> tuple[Context, NameTable]:
    """Return what the planners of an API share: shapes, what is used of them, and its names."""
    has_json = any(operation.json is not None for operation in api.operations)
    shapes = Shapes(
        api.schemas,
        plain_arrays=api.entry.json.plain_arrays or not has_json,
        settled=frozenset(
            {field.soap for field in api.entry.credentials if field.soap}
        ).union(api.entry.unused_headers),
        tracking=api.entry.receipt.soap,
    )
    used = usage(api, shapes, log)
    symbols, table = name_everything(api, used, shapes, locked)
    modules = partition(list(used.records), symbols.types, api, shapes)
    symbols = replace(symbols, modules=modules)
    items = request_items(used.operations, shapes)
    return Context(api, shapes, used, symbols, type_facts(api), log, items), table


def _modules(context: Context) -> Iterator[Module]:
    yield from package_modules(context)
    yield credentials_module(context)
    yield error_module(context)
    rows = (Constant("ADVICE", advice(context)), Constant("LIMITS", limits(context)))
    doc = (
        f"What to do about the errors of {context.api.entry.title}, and what it allows."
    )
    yield code_module(context.path("advice"), doc, rows)
    yield items_module(context)
    optional = (
        batch_module(context),
        problem_module(context),
        enum_module(context),
        soap_services(context),
        soap_faults(context),
        json_services(context),
        json_faults(context),
    )
    yield from (module for module in optional if module is not None)
    yield from type_modules(context)
    used = set(context.api.entry.protocols)
    if "soap" in used:
        yield namespace_module(context)
        made = any_module(context)
        if made is not None:
            yield made
        yield from type_codecs(SOAP, context)
    if used & {"json", "rest"}:
        yield from type_codecs(json_format(context), context)
    for operation in context.usage.operations:
        yield operation_module(operation, context)
        calls = (soap_operation(operation, context), json_operation(operation, context))
        yield from (module for module in calls if module is not None)
