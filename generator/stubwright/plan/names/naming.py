"""The names pass: every Python name of an API is chosen here, each unique in its scope.

A name that another one meets is qualified: by its namespace, its service or its kind, and by a mark
of its wire name where that isn't enough. What an earlier run chose, and kept in names.lock, stands.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from stubwright.plan.content.fault_types import fault_types
from stubwright.plan.names.class_names import classes, fault_key, service_key
from stubwright.plan.names.field_names import fields, members
from stubwright.plan.names.locked import Book
from stubwright.plan.names.operation_names import (
    attributes,
    constants,
    is_grouped,
    methods,
    stems,
)
from stubwright.plan.names.prefixes import prefixes_of
from stubwright.plan.names.symbols import (
    MessageKey,
    OperationNames,
    ServiceNames,
    Symbols,
)

if TYPE_CHECKING:
    from stubwright.model.api import Api
    from stubwright.plan.content.messages import MessageShapes
    from stubwright.plan.content.usage import Usage
    from stubwright.python import Names, NameTable


def name_everything(
    api: Api, used: Usage, messages: MessageShapes, locked: Names
) -> tuple[Symbols, NameTable]:
    """Choose the names of an API; return them, and what names.lock keeps of them."""
    book = Book(locked)
    operations = used.operations
    stem = stems(operations, book)
    grouped = is_grouped(operations, book)
    method = methods(stem, book, grouped=grouped)
    named = classes(api, used, stem, book)
    symbols = Symbols(
        root=api.entry.id,
        grouped=grouped,
        types={name: named[name] for name in used.records},
        enums={name: named[name] for name in used.enums},
        operations={
            key: OperationNames(
                stem[key],
                method[key],
                named[MessageKey(key, "request")],
                named[MessageKey(key, "response")],
            )
            for key in stem
        },
        services={
            service: ServiceNames(attribute, named[service_key(service)])
            for service, attribute in attributes(operations, book).items()
        },
        constants=constants(operations, book),
        exceptions={name: named[fault_key(name)] for name in fault_types(api, used)},
        fields=fields(used, messages, book),
        members={name: members(name, api, book) for name in used.enums},
        prefixes=prefixes_of(api, operations),
    )
    return symbols, book.table("/".join((*api.entry.id.split("."), "names.lock")))
