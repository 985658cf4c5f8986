"""Plans the methods of clients that call an operation in batches."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple, TypeAlias

from stubwright.catalog.entry import ITEMS_DEPTH
from stubwright.plan.client.stubs import (
    default_of,
    free_name,
    imports_of,
)
from stubwright.plan.context import runtime_name, standard
from stubwright.plan.names import reserved
from stubwright.plan.names.symbols import MessageKey
from stubwright.plan.types.fields import request_fields, type_fields
from stubwright.plan.usage.paths import record_of
from stubwright.python import (
    Attribute,
    BatchStub,
    Call,
    Doc,
    Expression,
    Field,
    Name,
    Parameter,
    Sequence,
    Subscript,
    Union,
)
from stubwright.schema.xsd import ComplexType, QName

if TYPE_CHECKING:
    from stubwright.model.api import Operation
    from stubwright.plan.context import Context
    from stubwright.plan.usage.request_items import RequestItems
    from stubwright.python import Annotation

SUFFIX: Final = "_in_batches"

_Key: TypeAlias = tuple[bool, str]
"""A field of the request (False), or of the element around the list (True), and its name."""


def batch_stub(operation: Operation, path: str, context: Context) -> BatchStub | None:
    """Return the ``_in_batches`` method of an operation; None where its request has no list to split.

    If the list is inside an element, the other fields of that are parameters, too.
    """
    found = context.items.get(operation.key)
    if found is None or not found.is_list or len(found.steps) > ITEMS_DEPTH:
        return None
    split = _split(operation, found, context)
    if split is None:
        return None
    size = (
        f"{found.limit.items:,}"
        if found.limit is not None
        else "100, as no limit is documented"
    )
    made = _request(split, operation, context)
    taken = split.names.values()
    variable, options = free_name("request", taken), f"**{free_name('options', taken)}"
    items = split.names[split.key]
    return BatchStub(
        f"{context.names(operation).method}{SUFFIX}",
        Doc((f"Calls {operation.name} in batches of up to {size}.",)),
        Parameter(items, _source(split.fields[split.key].annotation)),
        tuple(
            Parameter(split.names[key], field.annotation, default_of(field))
            for key, field in split.fields.items()
            if key != split.key
        ),
        Parameter(options, _options_annotation()),
        variable,
        made,
        Call(
            Attribute("self.send_in_batches"),
            (Attribute(variable), Attribute(items), Attribute(options)),
        ),
        imports_of(made, path),
    )


class _Split(NamedTuple):
    """The fields of a request whose list ``key`` is split, and the names of their parameters.

    ``record`` is the type of the element ``outer`` around the list; None for a list of the request itself.
    """

    key: _Key
    fields: dict[_Key, Field]
    names: dict[_Key, str]
    record: QName | None = None
    outer: str = ""


def _split(
    operation: Operation, found: RequestItems, context: Context
) -> _Split | None:
    """Return how the request of an operation is split; None where the element can't be built."""
    path = context.attributes(MessageKey(operation.key, "request"), found.steps)
    own = request_fields(operation, context)
    fields = {(False, field.name): field for field in own}
    if len(path) == 1:
        return _Split((False, path[0]), fields, _names(fields))
    record = record_of(found.steps[0].field)
    kind = context.api.schemas.types.get(record) if record is not None else None
    if record is None or not isinstance(kind, ComplexType) or kind.abstract:
        return None
    del fields[False, path[0]]
    fields |= {(True, field.name): field for field in type_fields(record, context)}
    return _Split((True, path[1]), fields, _names(fields), record, path[0])


def _names(fields: dict[_Key, Field]) -> dict[_Key, str]:
    """Return a name for each parameter that no option and no other parameter has."""
    plain = {name for _, name in fields}
    names: dict[_Key, str] = {}
    for key in fields:
        name = key[1]
        if name in reserved.OPTIONS or name in names.values():
            name = free_name(f"{name}_", {*plain, *names.values()})
        names[key] = name
    return names


def _request(split: _Split, operation: Operation, context: Context) -> Call:
    """Return the call that builds the request, with an empty list."""
    values: dict[_Key, Expression] = {
        key: Attribute(name) for key, name in split.names.items()
    }
    values[split.key] = Sequence(())
    passed = [(name, value) for (inner, name), value in values.items() if not inner]
    if split.record is not None:
        own = tuple((name, value) for (inner, name), value in values.items() if inner)
        kind = Name(context.symbols.type_symbol(split.record))
        passed.append((split.outer, Call(kind, (), own)))
    name = context.names(operation).request
    return Call(Attribute(f"operations.{name}"), (), tuple(passed))


def _source(annotation: Annotation) -> Annotation:
    """Return the annotation of the source that the items of a list are read from."""
    first = annotation.members[0] if isinstance(annotation, Union) else annotation
    items = first.arguments if isinstance(first, Subscript) else ()
    return Subscript(runtime_name("batches.options", "Source"), items)


def _options_annotation() -> Annotation:
    """Return the annotation of the options of an ``_in_batches`` method."""
    unpack = Name(standard("typing", "Unpack"))
    return Subscript(unpack, (runtime_name("batches.options", "BatchOptions"),))
