"""Plans the modules of dataclasses: one per operation, and one per group of types."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from stubwright.plan.context import runtime, runtime_name, standard
from stubwright.plan.types.checks import check
from stubwright.plan.types.docstrings import operation_doc, type_doc
from stubwright.plan.types.fields import reply_fields, request_fields, type_field
from stubwright.python import (
    DataClass,
    DataModule,
    Doc,
    Name,
    Quoted,
    Subscript,
    builtin_name,
)
from stubwright.python.headers import header
from stubwright.python.imports import symbols_in

if TYPE_CHECKING:
    from collections.abc import Iterator

    from stubwright.model.api import Operation
    from stubwright.plan.context import Context, Fields
    from stubwright.python import Check
    from stubwright.schema.xsd import QName


def operation_module(operation: Operation, context: Context) -> DataModule:
    """Return the module of an operation's request and response."""
    names = context.names(operation)
    base = runtime_name("messages", "Request")
    request = DataClass(
        names.request,
        (Subscript(base, (Quoted(builtin_name(names.response)),)),),
        operation_doc(operation),
        request_fields(operation, context),
    )
    response = DataClass(
        names.response,
        (runtime_name("messages", "Response"),),
        Doc((f"The reply to `{names.request}`.",)),
        reply_fields(operation, context),
    )
    path = context.path("operations", names.module)
    doc = f"{operation.name}: request and response."
    return _module(path, doc, (request, response), check(operation, context))


def type_modules(context: Context) -> Iterator[DataModule]:
    """Yield the modules of the API's types."""
    groups: dict[str, list[QName]] = {}
    for name in context.usage.records:
        groups.setdefault(context.symbols.modules[name], []).append(name)
    for module, names in sorted(groups.items()):
        classes = tuple(
            _type_class(name, context) for name in _bases_first(names, context)
        )
        others = len(classes) - 1
        related = f" and {others} related types" if others > 1 else ""
        doc = (
            f"{classes[0].name}{related}."
            if others != 1
            else " and ".join(item.name for item in classes) + "."
        )
        # Types refer to each other before they are defined; requests and responses don't.
        yield _module(context.path("types", module), doc, classes, postponed=True)


def _bases_first(names: list[QName], context: Context) -> list[QName]:
    ordered: dict[QName, None] = {}
    pending = sorted(names, key=lambda name: context.symbols.types[name])
    while len(ordered) < len(pending):
        for name in pending:
            base = context.shapes.shape(name).base
            if base is None or base not in pending or base in ordered:
                ordered.setdefault(name)
    return list(ordered)


def _type_class(name: QName, context: Context) -> DataClass:
    shape = context.shapes.shape(name)
    own = (
        *_emptied_lists(name, context),
        *context.type_fields(name)[len(shape.fields) - shape.own :],
    )
    bases = (
        (Name(context.symbols.type_symbol(shape.base)),)
        if shape.base is not None
        else ()
    )
    fields = tuple(
        type_field(field, python_name, name, context) for field, python_name in own
    )
    documentation = context.shapes.component(name).documentation
    # A docstring that repeats the name adds nothing.
    doc = type_doc(name, documentation) if documentation or not fields else Doc()
    return DataClass(context.symbols.types[name], bases, doc, fields)


def _emptied_lists(name: QName, context: Context) -> Fields:
    """Return the lists that a base requires and a restriction leaves out: they default to empty ones."""
    shape = context.shapes.shape(name)
    if not shape.restricted or shape.base is None:
        return ()
    before = context.shapes.shape(shape.base).dropped
    return tuple(
        (replace(field, presence="optional"), context.field_names(name)[field.key])
        for field in shape.dropped
        if field.presence == "required" and field not in before
    )


def _module(
    path: str,
    doc: str,
    classes: tuple[DataClass, ...],
    checks: tuple[Check, ...] = (),
    *,
    postponed: bool = False,
) -> DataModule:
    # Types that refer to each other share a module, so that no import is circular.
    used = {standard("dataclasses", "dataclass")}
    for item in classes:
        for base in item.bases:
            used.update(symbols_in(base))
        for field in item.fields:
            used.update(symbols_in(field.annotation))
            used.update(symbols_in(field.default) if field.default is not None else ())
    for checked in checks:
        used.add(runtime("exchange.checks", "Findings"))
        for rule in checked.rules:
            used.update(symbols_in(rule.call))
    exports = tuple(sorted(item.name for item in classes))
    head = header(path, doc, used, exports=exports, postponed=postponed)
    return DataModule(path, head, classes, checks)
