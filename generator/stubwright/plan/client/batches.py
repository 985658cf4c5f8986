"""Plans ``batches.py``: the ``_in_batches`` methods, which both clients inherit."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from stubwright.plan.client.batch_stubs import batch_stub
from stubwright.plan.client.client_names import batches_name
from stubwright.plan.client.stubs import operations_symbol
from stubwright.plan.context import runtime, standard
from stubwright.python import BatchClass, BatchModule, BatchStub, Doc, Symbol
from stubwright.python.headers import header
from stubwright.python.imports import symbols_in
from stubwright.schema.xsd import QName

if TYPE_CHECKING:
    from stubwright.plan.context import Context

Batches: TypeAlias = dict[QName | None, list[BatchStub]]
"""The ``_in_batches`` methods by service; by None if the client itself has all of them."""


def batches_of(context: Context) -> Batches:
    """Return the ``_in_batches`` methods of an API."""
    path = context.path("batches")
    found: Batches = {}
    for operation in context.usage.operations:
        made = batch_stub(operation, path, context)
        if made is not None:
            service = operation.key.service if context.symbols.grouped else None
            found.setdefault(service, []).append(made)
    return found


def batch_module(batches: Batches, context: Context) -> BatchModule:
    """Return the module of the ``_in_batches`` methods."""
    classes: list[BatchClass] = []
    for service, stubs in batches.items():
        of_what = context.api.entry.title if service is None else service.local
        text = Doc((f"The `_in_batches` methods of {of_what}.",))
        classes.append(BatchClass(batches_name(service, context), text, tuple(stubs)))
    annotated: set[Symbol] = {
        standard("typing", "Unpack"),
        runtime("batches.options", "BatchOptions"),
    }
    for stub in (stub for stubs in batches.values() for stub in stubs):
        for parameter in (stub.items, *stub.parameters):
            annotated.update(symbols_in(parameter.annotation))
    needed = {
        operations_symbol(context),
        standard("typing", "TypeVar"),
        runtime("client.batch_stubs", "BatchStubs"),
    }
    path = context.path("batches")
    doc = f"The `_in_batches` methods of {context.api.entry.title}, shared by both clients."
    names = tuple(item.name for item in classes)
    head = header(path, doc, needed, annotated, names)
    return BatchModule(path, head, tuple(classes))


def batches_symbol(service: QName | None, context: Context) -> Symbol:
    """Return the class of a service's ``_in_batches`` methods."""
    module = f"{context.symbols.root}.batches"
    return Symbol(module, batches_name(service, context))
