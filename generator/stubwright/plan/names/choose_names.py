"""Chooses every Python name of an API, each unique in its scope.

A name that collides with another one is qualified: by its namespace, its service or its kind, and by
a hash of its wire name where that isn't enough. What an earlier run chose, and wrote to names.lock,
is kept.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from stubwright.plan.names.class_names import class_names, fault_key, service_key
from stubwright.plan.names.field_names import field_names, member_names
from stubwright.plan.names.operation_names import (
    is_grouped,
    method_names,
    module_names,
    port_constants,
    service_attributes,
)
from stubwright.plan.names.prefixes import prefixes_of
from stubwright.plan.names.registry import NameRegistry
from stubwright.plan.names.symbols import (
    MessageKey,
    OperationNames,
    ServiceNames,
    Symbols,
)
from stubwright.plan.names.type_modules import type_modules
from stubwright.plan.usage.fault_types import fault_types

if TYPE_CHECKING:
    from stubwright.model.api import Api
    from stubwright.plan.content.messages import MessageShapes
    from stubwright.plan.usage.used_types import Usage
    from stubwright.python import Names, NameTable


def choose_names(
    api: Api, used: Usage, messages: MessageShapes, locked: Names
) -> tuple[Symbols, NameTable]:
    """Choose the names of an API; return them, and what names.lock keeps of them."""
    registry = NameRegistry(locked)
    operations = used.operations
    module = module_names(operations, registry)
    grouped = is_grouped(operations, registry)
    method = method_names(module, registry, grouped=grouped)
    named = class_names(api, used, module, registry)
    types = {name: named[name] for name in used.records}
    symbols = Symbols(
        root=api.entry.id,
        grouped=grouped,
        types=types,
        enums={name: named[name] for name in used.enums},
        operations={
            key: OperationNames(
                module[key],
                method[key],
                named[MessageKey(key, "request")],
                named[MessageKey(key, "response")],
            )
            for key in module
        },
        services={
            service: ServiceNames(attribute, named[service_key(service)])
            for service, attribute in service_attributes(operations, registry).items()
        },
        constants=port_constants(operations, registry),
        exceptions={name: named[fault_key(name)] for name in fault_types(api, used)},
        fields=field_names(used, messages, registry),
        members={name: member_names(name, api, registry) for name in used.enums},
        prefixes=prefixes_of(api, operations),
        modules=type_modules(types, api, messages.shapes),
    )
    return symbols, registry.table("/".join((*api.entry.id.split("."), "names.lock")))
