"""Plans ``items.py``: the fields with the items of each request, and those of its reply's errors."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from stubwright.plan.codecs.problems import problem_function
from stubwright.plan.context import runtime_name
from stubwright.plan.names.symbols import MessageKey
from stubwright.plan.usage.paths import follow, record_of
from stubwright.python import Attribute, Call, Constant, Literal, Mapping, Name
from stubwright.python import Sequence as Several
from stubwright.python.headers import constants_module

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from stubwright.model.api import Inferred, Operation
    from stubwright.plan.content.values import ShapeField
    from stubwright.plan.context import Context
    from stubwright.plan.names.symbols import FieldOwner
    from stubwright.plan.usage.request_items import RequestItems
    from stubwright.python import ConstantsModule, Expression
    from stubwright.schema.xsd import QName


def items_module(context: Context) -> ConstantsModule:
    """Return the module of the items of requests."""
    rows: list[tuple[Expression, Expression]] = []
    shared: dict[Call, str] = {}
    for operation in context.usage.operations:
        items = context.items.get(operation.key)
        if items is not None:
            made = _items(operation, items, shared, context)
            rows.append((Literal(context.names(operation).module), made))
    table = Constant(
        "ITEMS", Mapping(tuple(rows)), runtime_name("fates.items", "Table")
    )
    constants = (Constant(name, replies) for replies, name in shared.items())
    doc = "Where each request holds its items, and where its reply reports on them."
    return constants_module(context.path("items"), doc, (*constants, table))


def _items(
    operation: Operation,
    items: RequestItems,
    shared: dict[Call, str],
    context: Context,
) -> Call:
    errors = operation.partial_errors
    replies = _replies(operation, context)
    if replies not in shared:
        said = "done" if operation.effect.value == "batch" else errors.alignment
        name = said.upper().replace("-", "_")
        several = sum(other.startswith(name) for other in shared.values())
        shared[replies] = f"{name}_{several + 1}" if several else name
    root = MessageKey(operation.key, "request")
    arguments: list[Expression] = [
        Literal(".".join(context.attributes(root, items.steps))),
        Literal(items.limit.items if items.limit is not None else None),
        Attribute(shared[replies]),
    ]
    record = record_of(items.steps[-1].field)
    nested = _field_in(record, errors.nested_items, context)
    if nested is not None:
        arguments.append(Literal(nested.path))
    return Call(runtime_name("fates.items", "Items"), tuple(arguments))


class _ItemField(NamedTuple):
    """The Python path of a field, and the complex type of it or of its list's items."""

    path: str
    record: QName | None


def _field_at(
    root: FieldOwner,
    fields: Iterable[ShapeField],
    path: Sequence[str],
    context: Context,
) -> _ItemField | None:
    """Return the field at a path of wire names."""
    steps = follow(fields, path, context.shapes)
    if not steps:
        return None
    names = context.attributes(root, steps)
    return _ItemField(".".join(names), record_of(steps[-1].field))


def _field_in(
    record: QName | None, path: Sequence[str], context: Context
) -> _ItemField | None:
    """Return the field at a path from a type."""
    if record is None:
        return None
    return _field_at(record, context.shapes.shape(record).fields, path, context)


def _replies(operation: Operation, context: Context) -> Call:
    """Return the description of how the replies of an operation report on its items."""
    errors = operation.partial_errors
    if operation.effect.value == "batch":
        return Call(runtime_name("fates.items", "Replies"), (Literal("done"),))
    arguments: list[Expression] = [Literal(errors.alignment)]
    keywords: list[tuple[str, Expression]] = []
    root = MessageKey(operation.key, "response")
    fields = tuple(field for field, _ in context.response_fields(operation))
    keywords += _inferred(root, fields, errors.inferred, context)
    found = _field_at(root, fields, errors.field, context)
    if found is None:
        return Call(
            runtime_name("fates.items", "Replies"), tuple(arguments), tuple(keywords)
        )
    arguments += [Literal(found.path), *_problem(found.record, context)]
    if found.record is not None and found.record.local in context.api.entry.results:
        keywords += _results(found.record, context)
    stated = context.api.entry.problems.get(found.record.local) if found.record else None  # fmt: skip
    if stated is not None and stated.first_index is None:
        keywords.append(("first_index", Literal(stated.first_index)))
    below = _field_in(found.record, errors.nested_field, context)
    if below is not None:
        keywords.append(("nested_field", Literal(below.path)))
        keywords += [("nested_problem", p) for p in _problem(below.record, context)]
    return Call(
        runtime_name("fates.items", "Replies"), tuple(arguments), tuple(keywords)
    )


def _inferred(
    root: FieldOwner,
    fields: Sequence[ShapeField],
    inferred: Inferred | None,
    context: Context,
) -> Iterator[tuple[str, Expression]]:
    """Yield the arguments for what a reply says as a whole."""
    if inferred is None:
        return
    flag = _field_at(root, fields, inferred.success, context)
    if flag is not None:
        yield "success", Literal(flag.path)
    found = (_field_at(root, fields, path, context) for path in inferred.doubts)
    doubts = tuple(Literal(place.path) for place in found if place is not None)
    if doubts:
        yield "doubts", Several(doubts)
    if not inferred.complete:
        yield "complete", Literal(inferred.complete)


def _problem(record: QName | None, context: Context) -> list[Expression]:
    """Return the function that reads an error of a type as an argument list; empty without one."""
    function = problem_function(record, context) if record is not None else None
    return [Name(function)] if function is not None else []


def _results(record: QName, context: Context) -> list[tuple[str, Expression]]:
    """Return the arguments that name the id, errors and warnings of a result for one item."""
    stated = context.api.entry.results[record.local]
    roles = (
        ("id", stated.id),
        ("errors", stated.errors),
        ("warnings", stated.warnings),
        ("success", stated.success),
    )
    named: list[tuple[str, Expression]] = []
    problems: list[tuple[str, Expression]] = []
    for role, wire in roles:
        own = _field_in(record, (wire,), context)
        if own is not None:
            named.append((role, Literal(own.path)))
            if role == "errors":
                problems = [("problem", p) for p in _problem(own.record, context)]
    doubts = (_field_in(record, (wire,), context) for wire in stated.doubts)
    said = tuple(Literal(own.path) for own in doubts if own is not None)
    if said:
        named.append(("doubts", Several(said)))
    results = Call(runtime_name("fates.items", "Results"), (), tuple(named))
    return [*problems, ("results", results)]
