"""Plans the generated package from the model: names, modules, annotations and codecs."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import TYPE_CHECKING, Final, NamedTuple

from stubwright.diagnostics import Log, not_planned
from stubwright.plan.client.advice import advice_module
from stubwright.plan.client.clients import client_modules
from stubwright.plan.client.credentials import credentials_module
from stubwright.plan.client.items import items_module
from stubwright.plan.client.packages import package_modules
from stubwright.plan.client.surface import surface
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
from stubwright.plan.content.messages import MessageShapes
from stubwright.plan.content.shape_types import shape_types
from stubwright.plan.context import Context
from stubwright.plan.names.choose_names import choose_names
from stubwright.plan.types.checked_types import checked_types
from stubwright.plan.types.dataclasses import operation_module, type_modules
from stubwright.plan.types.docstrings import type_facts
from stubwright.plan.types.enums import enum_module
from stubwright.plan.usage.reply_meanings import report_meanings
from stubwright.plan.usage.request_items import request_items
from stubwright.plan.usage.used_types import usage
from stubwright.python import ClientModule, Package

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from stubwright.model.api import Api, Operation
    from stubwright.python import Module, Names, NameTable, Surface

__all__ = ["make_context", "plan"]


class Planner(NamedTuple):
    """A line of the table: the planned modules, the function that plans them, and when it applies."""

    modules: tuple[str, ...]
    plan: Callable[[Context], Module | Iterable[Module] | None]
    applies: Callable[[Context], bool] = lambda _: True


def _has_soap(context: Context) -> bool:
    return "soap" in context.api.entry.protocols


def _has_json(context: Context) -> bool:
    return not {"json", "rest"}.isdisjoint(context.api.entry.protocols)


def _soap_types(context: Context) -> Iterable[Module]:
    return type_codecs(SOAP, context)


def _json_types(context: Context) -> Iterable[Module]:
    return type_codecs(json_format(context), context)


PLANNERS: Final = (
    # What users import. The packages export what the other modules define, on first use.
    Planner(("__init__.py", "*/__init__.py"), package_modules),
    Planner(("client.py", "async_client.py", "batches.py"), client_modules),
    Planner(("credentials.py",), credentials_module),
    Planner(("errors.py",), error_module),
    Planner(("enums.py",), enum_module),
    # A module for each group of types that refer to each other, so that no import is circular.
    Planner(("types/*.py",), type_modules),
    # What the runtime needs to split requests, to retry, and to settle the fate of each item.
    Planner(("advice.py",), advice_module),
    Planner(("items.py",), items_module),
    Planner(("problems.py",), problem_module),
    # The codecs of each wire format are a package, so that a client loads only those it uses.
    Planner(("_soap/namespaces.py",), namespace_module, _has_soap),
    Planner(("_soap/any_types.py",), any_module, _has_soap),
    Planner(("_soap/service.py",), soap_services, _has_soap),
    Planner(("_soap/faults.py",), soap_faults, _has_soap),
    Planner(("_soap/types/*.py",), _soap_types, _has_soap),
    Planner(("_json/service.py",), json_services, _has_json),
    Planner(("_json/faults.py",), json_faults, _has_json),
    Planner(("_json/types/*.py",), _json_types, _has_json),
)
"""The planners of an API's modules. Each depends only on the context, so their order doesn't matter."""


class OperationPlanner(NamedTuple):
    """A line of the table for operations: the module, and the function that plans it."""

    module: str
    plan: Callable[[Operation, Context], Module | None]


OPERATION_PLANNERS: Final = (
    OperationPlanner("operations/*.py", operation_module),
    OperationPlanner("_soap/operations/*.py", soap_operation),
    OperationPlanner("_json/operations/*.py", json_operation),
)
"""The planners of an operation's modules: its messages, and its codec for each wire format."""


class _Planned(NamedTuple):
    """The planned modules of one API, its part of API.md, and its names."""

    modules: tuple[Module, ...]
    surface: Surface
    names: NameTable


def plan(apis: Sequence[Api], names: Mapping[str, Names], log: Log) -> Package:
    """Return the package for some APIs. ``names`` are those of an earlier run, by API."""
    for api in apis:
        report_meanings(api, log)
    planned = [_plan_api(api, names.get(api.entry.id, {}), log) for api in apis]
    found = [item for item in planned if item is not None]
    return Package(
        tuple(module for item in found for module in item.modules),
        tuple(item.surface for item in found),
        tuple(item.names for item in found),
    )


def _plan_api(api: Api, locked: Names, log: Log) -> _Planned | None:
    """Plan an API; operations whose planning fails are left out."""
    try:
        return _planned(api, locked, log)
    except Exception:
        kept = tuple(o for o in api.operations if _can_be_planned(o, api, locked, log))
        if len(kept) == len(api.operations):  # no single operation causes the failure
            raise
    return _planned(replace(api, operations=kept), locked, log)


def _can_be_planned(operation: Operation, api: Api, locked: Names, log: Log) -> bool:
    """Tell whether an operation can be planned alone; report it if it can't."""
    try:
        _planned(replace(api, operations=(operation,)), locked, Log())
    except Exception as error:  # noqa: BLE001  # any failure of a planner
        name = f"{operation.service}: {operation.name}"
        log.add(not_planned(name, error, operation.source))
        return False
    return True


def _planned(api: Api, locked: Names, log: Log) -> _Planned | None:
    """Plan an API; None if it has no operations left."""
    context, table = make_context(api, locked, log)
    if not context.usage.operations:
        return None
    modules = tuple(_modules(context))
    client = next(m for m in modules if isinstance(m, ClientModule) and not m.is_async)
    return _Planned(modules, surface(context, client), table)


def _modules(context: Context) -> Iterator[Module]:
    for planner in PLANNERS:
        yield from planned_by(planner, context)
    for operation in context.usage.operations:
        for line in OPERATION_PLANNERS:
            module = line.plan(operation, context)
            if module is not None:
                yield module


def planned_by(planner: Planner, context: Context) -> Iterable[Module]:
    """Return the modules that a line of the table plans for an API."""
    made = planner.plan(context) if planner.applies(context) else None
    if made is None:
        return ()
    return made if isinstance(made, Iterable) else (made,)


def make_context(api: Api, locked: Names, log: Log) -> tuple[Context, NameTable]:
    """Return the context of an API's planners, and the names for names.lock."""
    has_json = any(operation.json is not None for operation in api.operations)
    plain_arrays = api.entry.json.plain_arrays or not has_json
    shapes = shape_types(api.schemas, plain_arrays=plain_arrays)
    credentials = (field.soap for field in api.entry.credentials if field.soap)
    messages = MessageShapes(
        shapes,
        settled=frozenset([*credentials, *api.entry.unused_headers]),
        tracked=frozenset([api.entry.receipt.soap]),
    )
    used = usage(api, messages, log)
    symbols, table = choose_names(api, used, messages, locked)
    context = Context(
        api,
        messages,
        used,
        symbols,
        type_facts(api),
        request_items(used.operations, messages),
        checked_types(used, shapes),
    )
    return context, table
