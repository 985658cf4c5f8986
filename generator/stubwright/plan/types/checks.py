"""The checks of a request: required fields, documented limits, enumeration values."""

from __future__ import annotations

import dataclasses
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Final, NamedTuple

from stubwright.plan.content.limits import limit_of
from stubwright.plan.content.paths import follow
from stubwright.plan.content.values import Array, is_collection
from stubwright.plan.context import runtime_name
from stubwright.plan.names.symbols import MessageKey
from stubwright.plan.types.checked_types import enumeration_in, record_in
from stubwright.python import Attribute, Call, Check, Literal, Name, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from stubwright.catalog.entry import ApiEntry
    from stubwright.diagnostics import Source
    from stubwright.model.api import FieldFacts, Operation
    from stubwright.plan.content.values import ShapeField
    from stubwright.plan.context import Context, Fields
    from stubwright.python import Expression
    from stubwright.schema.xsd import QName


_DEPTH: Final = 12
"""How deep loops go; Python compiles no more than 20 inside each other."""

_PATHS: Final = 200
"""How many paths to records are followed all; where there are more, each type is checked once."""


class _TooManyError(Exception):
    """There are more paths than are followed."""


@dataclasses.dataclass(slots=True)
class _Walk:
    """What a check has come across: the types of its variables, and the paths to records.

    Types that refer to each other have as many paths as their permutations.
    """

    used: dict[str, QName] = dataclasses.field(default_factory=dict[str, "QName"])
    paths: int = 0
    seen: set[QName] | None = None
    ruled: frozenset[QName] | None = None
    """The types that are worth entering, where that is known."""

    def enters(self, record: QName) -> bool:
        """Tell whether a record is to be checked. Raises `_TooManyError`."""
        if self.ruled is not None and record not in self.ruled:
            return False
        if self.seen is not None:
            is_new = record not in self.seen
            self.seen.add(record)
            return is_new
        self.paths += 1
        if self.paths > _PATHS:
            raise _TooManyError
        return True


class _Place(NamedTuple):
    """Where a field is checked: its path on the wire, and the Python variable that holds it."""

    path: tuple[str, ...]
    variable: str
    within: tuple[QName, ...]
    entry: ApiEntry
    page: str
    walk: _Walk

    def source(self, source: Source) -> tuple[Literal, ...]:
        """Return what states a rule, as an argument; none for the operation's page."""
        name = stated_by(source, self.entry)
        return () if name == self.page else (Literal(name),)

    @property
    def depth(self) -> int:
        """How many loops lead here."""
        return len(self.within)


def stated_by(source: Source, entry: ApiEntry) -> str:
    """Return what a message names as the source of a rule: a page of the docs, or the schema.

    It is empty for a correction of ours, which the user of the package can't look up. Lines aren't
    told: then a page that gets another line would change what is generated from it.
    """
    path = source.path
    if entry.overrides and path == str(PurePosixPath(entry.folder, entry.overrides)):
        return ""
    if path.endswith((".wsdl", ".xsd")):
        return "the schema"
    folder = entry.folder
    return path.removeprefix(f"{folder}/") if folder else PurePosixPath(path).name


def check(operation: Operation, context: Context) -> tuple[Check, ...]:
    """Return the function that checks an operation's request; none where no rule is stated."""
    names = context.names(operation)
    fields = context.request_fields(operation)
    entry = context.api.entry
    page = stated_by(operation.docs, entry)
    # Facts of a path of its own may be about any type.
    plain = all(len(path) == 1 for path in operation.request.fields)
    ruled = context.checked_types[operation.key] if plain else None
    place = _Place((), "request", (), entry, page, _Walk(ruled=ruled))
    try:
        rules = tuple(_rules(fields, place, operation, context))
    except _TooManyError:
        place = place._replace(walk=_Walk(seen=set(), ruled=ruled))
        rules = tuple(_rules(fields, place, operation, context))
    rules += _any_of(operation, context)
    if not rules:
        return ()
    return (Check(names.request, Literal(page), rules),)


def _any_of(operation: Operation, context: Context) -> tuple[Rule, ...]:
    """Return the rule that one of some fields of the request must be set."""
    stated = operation.any_of
    if stated is None:
        return ()
    fields = context.messages.fields(operation.request)
    values: list[Expression] = []
    for path in stated.value:
        steps = follow(fields, path.split("."), context.shapes, through_lists=True)
        if not steps:  # a rule without it would refuse requests that are fine
            return ()
        first, *others = context.attributes(MessageKey(operation.key, "request"), steps)
        value: Expression = Attribute(f"request.{first}")
        if others:
            function = runtime_name("values.optional", "first")
            value = Call(function, (value, *map(Literal, others)))
        values.append(value)
    names = Literal(" or ".join(stated.value))
    return (Rule(0, Call(Attribute("findings.any_of"), (names, *values))),)


def _rules(
    fields: Fields, place: _Place, operation: Operation, context: Context
) -> Iterator[Rule]:
    for field, name in fields:
        path = (*place.path, field.tag.local)
        value = Attribute(f"{place.variable}.{name}")
        owner = place.within[-1] if place.within else None
        facts = operation.request.facts(path, owner)
        if facts is not None:
            yield from _field_rules(field, path, facts, value, place)
        kind = enumeration_in(field)
        if kind is not None:
            symbol = context.symbols.enum_symbol(kind)
            yield _rule("enumeration", path, place, value, Name(symbol), source=None)
        record = record_in(field)
        if record is None or record in place.within or place.depth == _DEPTH:
            continue
        if place.walk.enters(record):
            variable = _variable(record, place)
            inner = place._replace(
                path=path, variable=variable, within=(*place.within, record)
            )
            below = context.type_fields(record)
            rules = tuple(_rules(below, inner, operation, context))
            if rules:
                walk = runtime_name(
                    "values.optional", "each" if is_collection(field) else "one"
                )
                yield Rule(place.depth, Call(walk, (value,)), variable)
                yield from rules


def _variable(record: QName, place: _Place) -> str:
    """Return a variable for a record; one never holds records of two types."""
    number = place.depth + 1
    while True:
        name = f"item{number if number > 1 else ''}"
        if (
            place.walk.used.setdefault(name, record) == record
            and name != place.variable
        ):
            return name
        number += 1


def _field_rules(
    field: ShapeField,
    path: tuple[str, ...],
    facts: FieldFacts,
    value: Attribute,
    place: _Place,
) -> Iterator[Rule]:
    required = facts.required
    enforced = (
        place.depth > 0 and field.presence == "required" and not is_collection(field)
    )
    if not place.page and field.presence == "required" and not field.repeated:
        # To the schema, an array that is there may be empty.
        enforced = enforced or isinstance(field.value, Array)
    is_required = required is not None and required.value and not enforced
    limit = limit_of(field, facts)
    most = (Literal(limit.items),) if limit is not None else ()
    if required is not None and is_required:  # codecs enforce what the schema requires
        source = required.source
        by = stated_by(source, place.entry)
        if limit is not None and stated_by(limit.source, place.entry) == by:
            yield _rule("items", path, place, value, *most, source=source)
            return
        yield _rule("required", path, place, value, source=source)
    if limit is not None:
        yield _rule("max_items", path, place, value, *most, source=limit.source)


def _rule(
    method: str,
    path: tuple[str, ...],
    place: _Place,
    value: Attribute,
    *more: Expression,
    source: Source | None,
) -> Rule:
    stated = place.source(source) if source is not None else ()
    arguments = (Literal(".".join(path)), value, *more, *stated)
    return Rule(place.depth, Call(Attribute(f"findings.{method}"), arguments))
