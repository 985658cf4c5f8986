"""Plans the rules that a delete names its items: without them, a service might delete all there are."""

from __future__ import annotations

from itertools import count
from typing import TYPE_CHECKING

from stubwright.plan.content.values import is_collection
from stubwright.plan.context import runtime_name
from stubwright.plan.names.symbols import MessageKey
from stubwright.plan.usage.paths import follow, record_of
from stubwright.python import Attribute, Call, Literal, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from stubwright.model.api import Operation
    from stubwright.plan.context import Context
    from stubwright.plan.usage.paths import Step
    from stubwright.python import Expression
    from stubwright.schema.xsd import QName


def selection_rules(
    operation: Operation, variables: dict[str, QName], context: Context
) -> Iterator[Rule]:
    """Yield the rules that the items of a delete are set, and those inside each of them.

    Fields of which an override says that they select by themselves may stand in for the items.
    ``variables`` are those of the check's other loops, with their types.
    """
    items = context.items.get(operation.key)
    if operation.effect.value != "delete":
        return
    if items is None:
        yield from _anything(operation, context)
        return
    path = operation.partial_errors.items
    others = [p for p in operation.selects if p != path]
    is_stated = _is_stated(operation, items.steps)
    if not (is_stated and operation.docs.path) or context.api.entry.explicit_nil:
        values = [
            _value(steps, context, operation)
            for steps in _paths(operation, [path, *others], context)
        ]
        names = " or ".join(".".join(p) for p in (path, *others))
        yield _rule(0, names, *values)
    nested = operation.partial_errors.nested_items
    record = record_of(items.steps[-1].field)
    if nested and record is not None:
        yield from _inside(operation, items.steps, nested, variables, context)


def _anything(operation: Operation, context: Context) -> Iterator[Rule]:
    """Yield the rule that a delete says something if nothing states which field has its items."""
    fields = context.request_fields(operation)
    if fields and all(field.presence != "required" for field, _ in fields):
        names = " or ".join(field.tag.local for field, _ in fields)
        yield _rule(0, names, *(Attribute(f"request.{name}") for _, name in fields))


def _inside(
    operation: Operation,
    outer: Sequence[Step],
    nested: Sequence[str],
    variables: dict[str, QName],
    context: Context,
) -> Iterator[Rule]:
    """Yield the rule that each of the outer items has items, inside the loops over them."""
    owner = MessageKey(operation.key, "request")
    names = context.attributes(owner, outer)
    variable = "request"
    for depth, (step, name) in enumerate(zip(outer, names, strict=True)):
        record = record_of(step.field)
        if record is None:
            return
        loop = "each" if is_collection(step.field) else "one"
        call = Call(runtime_name("values.optional", loop), (Attribute(f"{variable}.{name}"),))  # fmt: skip
        variable = _variable(record, variable, variables)
        yield Rule(depth, call, variable)
        inner = follow(context.shapes.shape(record).fields, nested, context.shapes)
        if depth == len(outer) - 1 and inner:
            path = (*operation.partial_errors.items, *nested)
            value = Attribute(f"{variable}.{context.attributes(record, inner)[0]}")
            yield _rule(depth + 1, ".".join(path), value)


def _variable(record: QName, around: str, variables: dict[str, QName]) -> str:
    """Return a variable for a record, other than that of the loop around; of one type throughout."""
    names = (f"item{number if number > 1 else ''}" for number in count(1))
    return next(
        n for n in names if n != around and variables.setdefault(n, record) == record
    )


def _rule(depth: int, names: str, *values: Expression) -> Rule:
    return Rule(depth, Call(Attribute("findings.selected"), (Literal(names), *values)))


def _is_stated(operation: Operation, steps: Sequence[Step]) -> bool:
    """Tell whether schema or docs require each element on a path, so that there are rules for it."""
    path: tuple[str, ...] = ()
    for owner, field in steps:
        path = (*path, field.tag.local)
        facts = operation.request.facts(path, owner)
        if facts is None or facts.required is None or not facts.required.value:
            return False
    return True


def _paths(
    operation: Operation, paths: Sequence[tuple[str, ...]], context: Context
) -> Iterator[tuple[Step, ...]]:
    fields = context.messages.fields(operation.request)
    for path in paths:
        steps = follow(fields, path, context.shapes, through_lists=True)
        if steps:
            yield steps


def _value(
    steps: tuple[Step, ...], context: Context, operation: Operation
) -> Expression:
    """Return the expression for the value at the end of a path of the request."""
    name, *rest = context.attributes(MessageKey(operation.key, "request"), steps)
    value: Expression = Attribute(f"request.{name}")
    if rest:
        return Call(
            runtime_name("values.optional", "first"), (value, *map(Literal, rest))
        )
    return value
