"""Plans the methods of clients that call an operation, once or in batches."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from stubwright.plan.content.values import Record
from stubwright.plan.context import runtime_name, standard
from stubwright.plan.names import reserved
from stubwright.plan.names.symbols import MessageKey
from stubwright.plan.types.docstrings import operation_doc
from stubwright.plan.types.fields import request_fields, type_fields
from stubwright.python import (
    Attribute,
    BatchStub,
    Call,
    Doc,
    Expression,
    Field,
    Literal,
    Member,
    Name,
    Parameter,
    Sequence,
    Stub,
    Subscript,
    Symbol,
    Union,
    builtin_name,
)
from stubwright.python.imports import imports, module_name, symbols_in

if TYPE_CHECKING:
    from collections.abc import Collection
    from collections.abc import Sequence as Several

    from stubwright.model.api import Operation
    from stubwright.plan.context import Context
    from stubwright.python import Annotation, Import
    from stubwright.schema.xsd import QName

SUFFIX: Final = "_in_batches"
RAISING: Final = "raise_on_refused"


def stub(operation: Operation, sender: str, path: str, context: Context) -> Stub:
    """Return the stub of an operation.

    If the catalog flattens the request's only element, the fields of that are the parameters. Where
    the request has items, the call has an option for those that fail.
    """
    names = context.names(operation)
    fields = _parameters(operation, context)
    has_items = operation.key in context.items
    named = _named(fields, {RAISING} if has_items else ())
    made = _request(operation, {f: Attribute(named[f]) for f in named}, context)
    variable = _free("request", named.values())
    raising = ((RAISING, Attribute(RAISING)),) if has_items else ()
    return Stub(
        names.method,
        operation_doc(operation),
        tuple(Parameter(named[f.name], f.annotation, _default(f)) for f in fields),
        (Parameter(RAISING, builtin_name("bool"), Literal(value=False)),) * has_items,
        Member(operations_symbol(context), names.response),
        variable,
        made,
        Call(Attribute(sender), (Attribute(variable),), raising),
        _imports(made, path),
    )


def operations_symbol(context: Context) -> Symbol:
    """Return the package of requests and responses."""
    return Symbol(context.symbols.root, "operations")


def batch_stub(operation: Operation, path: str, context: Context) -> BatchStub | None:
    """Return the ``_in_batches`` method of an operation; None where its request has no list to split."""
    found = context.items.get(operation.key)
    depth = 1 if _flattened(operation, context) is None else 2
    if found is None or not found.is_list or len(found.steps) != depth:
        return None
    fields = _parameters(operation, context)
    root = MessageKey(operation.key, "request")
    items = context.attributes(root, found.steps)[-1]
    own = next(field for field in fields if field.name == items)
    named = _named(fields, reserved.OPTIONS)
    values: dict[str, Expression] = {f: Attribute(named[f]) for f in named}
    values[items] = Sequence(())
    made = _request(operation, values, context)
    size = (
        f"{found.limit.items:,}"
        if found.limit is not None
        else "100, as no limit is documented"
    )
    taken = named.values()
    variable, options = _free("request", taken), f"**{_free('options', taken)}"
    return BatchStub(
        f"{context.names(operation).method}{SUFFIX}",
        Doc((f"Calls {operation.name} in batches of up to {size}.",)),
        Parameter(named[items], _source(own.annotation)),
        tuple(
            Parameter(named[f.name], f.annotation, _default(f))
            for f in fields
            if f is not own
        ),
        Parameter(options, _options_annotation()),
        variable,
        made,
        Call(
            Attribute("self.send_in_batches"),
            (Attribute(variable), Attribute(named[items]), Attribute(options)),
        ),
        _imports(made, path),
    )


def _named(fields: Several[Field], options: Collection[str]) -> dict[str, str]:
    """Return the parameter of each field; none has the name of an option."""
    own = {field.name for field in fields}
    return {
        name: _free(f"{name}_", own) if name in options else name
        for name in (field.name for field in fields)
    }


def _free(name: str, taken: Collection[str]) -> str:
    """Return a name that isn't taken."""
    while name in taken:
        name += "_"
    return name


def _source(annotation: Annotation) -> Annotation:
    """Return the annotation of the source that the items of a list are read from."""
    first = annotation.members[0] if isinstance(annotation, Union) else annotation
    items = first.arguments if isinstance(first, Subscript) else ()
    return Subscript(runtime_name("batches.options", "Source"), items)


def _options_annotation() -> Annotation:
    """Return the annotation of the options of an ``_in_batches`` method."""
    unpack = Name(standard("typing", "Unpack"))
    return Subscript(unpack, (runtime_name("batches.options", "BatchOptions"),))


def _request(
    operation: Operation, values: dict[str, Expression], context: Context
) -> Call:
    """Return the call that builds a request from the values of its parameters."""
    own = request_fields(operation, context)
    passed = tuple((f.name, values[f.name]) for f in own if f.name in values)
    record = _flattened(operation, context)
    if record is not None:
        inner = tuple((f.name, values[f.name]) for f in type_fields(record, context))
        wrapper = Call(Name(context.symbols.type_symbol(record)), (), inner)
        passed = ((own[0].name, wrapper),)
    name = context.names(operation).request
    return Call(Attribute(f"operations.{name}"), (), passed)


def _parameters(operation: Operation, context: Context) -> Several[Field]:
    record = _flattened(operation, context)
    if record is not None:
        return type_fields(record, context)
    return request_fields(operation, context)


def _imports(made: Call, path: str) -> tuple[Import, ...]:
    return tuple(
        item for group in imports(symbols_in(made), module_name(path)) for item in group
    )


def _default(field: Field) -> Expression | None:
    if isinstance(
        field.default, Call
    ):  # a new list: a call can't change an empty tuple
        return Sequence(())
    return field.default


def _flattened(operation: Operation, context: Context) -> QName | None:
    """Return the type of a request's only element if the catalog flattens that; else None."""
    fields = context.messages.fields(operation.request)
    if len(fields) != 1 or fields[0].tag.local not in context.api.entry.flatten:
        return None
    value = fields[0].value
    return value.type if isinstance(value, Record) else None
