"""Plans the check of a request: loops over the records in it, with the rules for the fields of each."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING, Final, NamedTuple

from stubwright.plan.content.values import is_collection
from stubwright.plan.context import runtime_name
from stubwright.plan.types.checked_types import enumeration_in, record_in
from stubwright.plan.types.rules import (
    Target,
    any_of,
    credential_rules,
    field_rules,
    rule,
    sources_of,
)
from stubwright.plan.types.selection_rules import selection_rules
from stubwright.python import Attribute, Call, Check, Name, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from stubwright.model.api import Operation
    from stubwright.plan.context import Context, Fields
    from stubwright.plan.types.rules import RuleSources
    from stubwright.schema.xsd import QName


_DEPTH: Final = 12
"""The maximum nesting of loops; Python compiles at most 20."""

_PATHS: Final = 200
"""The maximum number of paths to records that are checked; beyond it, each type is checked once."""


class _TooManyPathsError(Exception):
    """Raised if there are more paths than can be checked."""


@dataclasses.dataclass(slots=True)
class _Walk:
    """The state of planning one check: the types of its variables, and the paths so far.

    Types that refer to each other have as many paths as permutations. ``once`` checks each type
    once; ``checked`` are the types to visit, if they are known.
    """

    once: bool
    checked: frozenset[QName] | None
    variables: dict[str, QName] = dataclasses.field(default_factory=dict[str, "QName"])
    entered: set[QName] = dataclasses.field(default_factory=set["QName"])
    paths: int = 0

    def enters(self, record: QName) -> bool:
        """Tell whether a record is to be checked. Raises `_TooManyPathsError`."""
        if self.checked is not None and record not in self.checked:
            return False
        if self.once:
            is_new = record not in self.entered
            self.entered.add(record)
            return is_new
        self.paths += 1
        if self.paths > _PATHS:
            raise _TooManyPathsError
        return True


class _Scope(NamedTuple):
    """A record whose fields are checked: its path of wire names, and its variable.

    ``types`` are those of the records on the path; the last one is its own.
    """

    path: tuple[str, ...]
    variable: str
    types: tuple[QName, ...]
    sources: RuleSources
    walk: _Walk

    @property
    def depth(self) -> int:
        """The number of loops around it."""
        return len(self.types)


def check(operation: Operation, context: Context) -> tuple[Check, ...]:
    """Return the function that checks an operation's request; none where it has no rule."""
    sources = sources_of(operation, context)
    # If a nested path has facts, any type may have to be visited.
    flat = all(len(path) == 1 for path in operation.request.fields)
    checked = context.checked_types[operation.key] if flat else None
    walk = _Walk(once=False, checked=checked)
    try:
        rules = _request_rules(operation, sources, walk, context)
    except _TooManyPathsError:
        walk = _Walk(once=True, checked=checked)
        rules = _request_rules(operation, sources, walk, context)
    rules += (*credential_rules(operation, context), *any_of(operation, context))
    rules += tuple(selection_rules(operation, walk.variables, context))
    if not rules:
        return ()
    return (Check(context.names(operation).request, rules),)


def _request_rules(
    operation: Operation, sources: RuleSources, walk: _Walk, context: Context
) -> tuple[Rule, ...]:
    scope = _Scope((), "request", (), sources, walk)
    fields = context.request_fields(operation)
    return tuple(_rules(fields, scope, operation, context))


def _rules(
    fields: Fields, scope: _Scope, operation: Operation, context: Context
) -> Iterator[Rule]:
    for field, name in fields:
        path = (*scope.path, field.tag.local)
        target = Target(path, Attribute(f"{scope.variable}.{name}"), scope.depth)
        owner = scope.types[-1] if scope.types else None
        facts = operation.request.facts(path, owner)
        if facts is not None:
            yield from field_rules(field, facts, target, scope.sources)
        kind = enumeration_in(field)
        if kind is not None:
            yield rule("enumeration", target, Name(context.symbols.enum_symbol(kind)))
        record = record_in(field)
        if record is None or record in scope.types or scope.depth == _DEPTH:
            continue
        if scope.walk.enters(record):
            variable = _variable(record, scope)
            inner = scope._replace(
                path=path, variable=variable, types=(*scope.types, record)
            )
            below = context.type_fields(record)
            rules = tuple(_rules(below, inner, operation, context))
            if rules:
                loop = "each" if is_collection(field) else "one"
                call = Call(runtime_name("values.optional", loop), (target.value,))
                yield Rule(scope.depth, call, variable)
                yield from rules


def _variable(record: QName, scope: _Scope) -> str:
    """Return a variable for a record; no variable is used for records of two types."""
    number = scope.depth + 1
    while True:
        name = f"item{number if number > 1 else ''}"
        known = scope.walk.variables.setdefault(name, record)
        if known == record and name != scope.variable:
            return name
        number += 1
