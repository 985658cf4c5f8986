"""The plan of what each operation is about, and of its calls in batches."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from stubwright.plan.codecs.problems import problem_function
from stubwright.plan.content.values import Array, Record
from stubwright.plan.context import of, runtime, runtime_name
from stubwright.plan.types.annotations import is_many
from stubwright.python import Attribute, Call, Constant, Literal, Mapping, Name
from stubwright.python.headers import code_module

if TYPE_CHECKING:
    from collections.abc import Sequence

    from stubwright.model.api import Operation
    from stubwright.plan.content.values import ShapeField
    from stubwright.plan.context import Context, Fields
    from stubwright.python import CodeModule, Expression
    from stubwright.schema.xsd import QName


class Found(NamedTuple):
    """A field that a path leads to: the Python path, the type that holds it, and that of its items."""

    path: str
    field: ShapeField
    owner: QName | None
    record: QName | None


def find(fields: Fields, path: Sequence[str], context: Context) -> Found | None:
    """Return where a path of wire names leads; None where it leads nowhere, or through a list."""
    names: list[str] = []
    owner: QName | None = None
    for number, step in enumerate(path):
        own = next(((f, n) for f, n in fields if f.tag.local == step), None)
        if own is None:
            return None
        field, name = own
        names.append(name)
        value = field.value
        while isinstance(value, Array):
            value = value.item
        record = value.type if isinstance(value, Record) else None
        if number == len(path) - 1:
            return Found(".".join(names), field, owner, record)
        if record is None or is_many(field):
            return None
        owner, fields = record, context.type_fields(record)
    return None


def limit_of(operation: Operation, items: Found) -> int | None:
    """Return how many items a request may have, where that is documented."""
    facts = operation.request.facts(operation.partial_errors.items, items.owner)
    return facts.max_items.value if facts is not None and facts.max_items else None


def list_of_items(operation: Operation, context: Context) -> Found | None:
    """Return the list of a request that batches split; None where it is about one thing only."""
    errors = operation.partial_errors
    found = find(context.request_fields(operation), errors.items, context)
    return found if found is not None and is_many(found.field) else None


def items_module(context: Context) -> CodeModule:
    """Return the module that says what requests are about."""
    rows: list[tuple[Expression, Expression]] = []
    shared: dict[Call, str] = {}
    for operation in context.usage.operations:
        items = find(
            context.request_fields(operation), operation.partial_errors.items, context
        )
        if items is not None:
            made = _items(operation, items, shared, context)
            rows.append((Literal(context.names(operation).module), made))
    table = Constant("ITEMS", Mapping(tuple(rows)), of(runtime("fates.items", "Table")))
    constants = (Constant(name, replies) for replies, name in shared.items())
    doc = "What each operation is about, and how its reply speaks of that."
    return code_module(context.path("items"), doc, (*constants, table))


def _items(
    operation: Operation, items: Found, shared: dict[Call, str], context: Context
) -> Call:
    errors = operation.partial_errors
    replies = _replies(operation, context)
    if replies not in shared:
        name = errors.alignment.upper().replace("-", "_")
        several = sum(other.startswith(name) for other in shared.values())
        shared[replies] = f"{name}_{several + 1}" if several else name
    arguments: list[Expression] = [
        Literal(items.path),
        Literal(limit_of(operation, items)),
        Attribute(shared[replies]),
    ]
    if items.record is not None and errors.nested_items:
        below = context.type_fields(items.record)
        nested = find(below, errors.nested_items, context)
        arguments += [Literal(nested.path)] if nested is not None else []
    return Call(runtime_name("fates.items", "Items"), tuple(arguments))


def _replies(operation: Operation, context: Context) -> Call:
    """Return how the replies of an operation speak of its items."""
    errors = operation.partial_errors
    arguments: list[Expression] = [Literal(errors.alignment)]
    keywords: list[tuple[str, Expression]] = []
    found = find(context.response_fields(operation), errors.field, context)
    if found is not None:
        arguments.append(Literal(found.path))
        arguments += _problem(found.record, context)
    record = found.record if found is not None else None
    if record is not None and record.local in context.api.entry.results:
        keywords += _results(record, context)
    if record is not None and errors.nested_field:
        below = find(context.type_fields(record), errors.nested_field, context)
        if below is not None:
            keywords.append(("nested_field", Literal(below.path)))
            inner = _problem(below.record, context)
            keywords += [("nested_problem", item) for item in inner]
    return Call(
        runtime_name("fates.items", "Replies"), tuple(arguments), tuple(keywords)
    )


def _problem(record: QName | None, context: Context) -> list[Expression]:
    function = problem_function(record, context) if record is not None else None
    return [Name(function)] if function is not None else []


def _results(record: QName, context: Context) -> list[tuple[str, Expression]]:
    stated = context.api.entry.results[record.local]
    fields = context.type_fields(record)
    roles = (
        ("id", stated.id),
        ("errors", stated.errors),
        ("warnings", stated.warnings),
    )
    named: list[tuple[str, Expression]] = []
    problems: list[tuple[str, Expression]] = []
    for role, wire in roles:
        own = find(fields, (wire,), context)
        if own is not None:
            named.append((role, Literal(own.path)))
            if role == "errors":
                problems = [("problem", p) for p in _problem(own.record, context)]
    results = Call(runtime_name("fates.items", "Results"), (), tuple(named))
    return [*problems, ("results", results)]
