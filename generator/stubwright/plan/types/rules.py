"""Plans the rules for one field of a request: whether it is required, and its limit of items."""

from __future__ import annotations

from pathlib import PurePosixPath
from typing import TYPE_CHECKING, NamedTuple

from stubwright.plan.content.values import Array, is_collection
from stubwright.plan.context import runtime_name
from stubwright.plan.names.symbols import MessageKey
from stubwright.plan.usage.limits import limit_of
from stubwright.plan.usage.paths import follow
from stubwright.python import Attribute, Call, Literal, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from stubwright.catalog.entry import ApiEntry
    from stubwright.diagnostics import Source
    from stubwright.model.api import FieldFacts, Operation
    from stubwright.plan.content.values import ShapeField
    from stubwright.plan.context import Context
    from stubwright.python import Expression


class RuleSources(NamedTuple):
    """Names the sources of rules. ``page`` is that of the operation's docs, which needs no argument."""

    entry: ApiEntry
    page: str = ""

    def name_of(self, source: Source) -> str:
        """Return the source of a rule as messages name it: a page, an address, or the schema.

        It is empty for an override, which the user of the package can't look up. Files of the specs, which
        that user doesn't have, and line numbers are left out.
        """
        path, entry = source.path, self.entry
        overrides = str(PurePosixPath(entry.folder, entry.overrides))
        if not path or (entry.overrides and path == overrides):
            return ""
        if path.endswith((".wsdl", ".xsd")):
            return "the schema"
        if "://" in path:
            return path
        if entry.index and path == str(PurePosixPath(entry.folder, entry.index)):
            return "the list of operations"
        return f"the docs page {PurePosixPath(path).stem}"

    def argument(self, source: Source) -> tuple[Literal, ...]:
        """Return the source of a rule as an argument; none for the operation's page."""
        name = self.name_of(source)
        return () if name == self.page else (Literal(name),)


class Target(NamedTuple):
    """The field that a rule is for: its path on the wire, its value, and the loops around it."""

    path: tuple[str, ...]
    value: Attribute
    depth: int


def sources_of(operation: Operation, context: Context) -> RuleSources:
    """Return the names of the sources of an operation's rules."""
    sources = RuleSources(context.api.entry)
    return sources._replace(page=sources.name_of(operation.docs))


def rule(method: str, target: Target, *more: Expression) -> Rule:
    """Return the call of a check for a field."""
    arguments = (Literal(".".join(target.path)), target.value, *more)
    return Rule(target.depth, Call(Attribute(f"findings.{method}"), arguments))


def field_rules(
    field: ShapeField, facts: FieldFacts, target: Target, sources: RuleSources
) -> Iterator[Rule]:
    """Yield the rules for a field that the codecs don't enforce."""
    limit = limit_of(field, facts)
    most = (Literal(limit.items),) if limit is not None else ()
    required = facts.required
    if (
        required is not None
        and required.value
        and not _enforced(field, target, sources)
    ):
        stated = sources.argument(required.source)
        same = sources.name_of(required.source)
        if limit is not None and sources.name_of(limit.source) == same:
            yield rule("items", target, *most, *stated)
            return
        yield rule("required", target, *stated)
    if limit is not None:
        yield rule("max_items", target, *most, *sources.argument(limit.source))


def _enforced(field: ShapeField, target: Target, sources: RuleSources) -> bool:
    """Tell whether the codecs refuse a request without the field: the schema requires it."""
    if field.presence != "required":
        return False
    if target.depth > 0 and not is_collection(field):
        return True
    # The schema allows an array element to be empty.
    is_array = isinstance(field.value, Array) and not field.repeated
    return is_array and not sources.page


def credential_rules(operation: Operation, context: Context) -> Iterator[Rule]:
    """Yield the rules that a field of the request equals a header with a credential."""
    headers = operation.request.headers
    declared = {h.part if h.element is None else h.element.local for h in headers}
    for field, name in context.request_fields(operation):
        for credential in context.api.entry.credentials:
            is_sent = not credential.soap or credential.soap in declared
            if is_sent and credential.equals == field.tag.local:
                target = Target((field.tag.local,), Attribute(f"request.{name}"), 0)
                yield rule("equal", target, Literal(credential.name))


def any_of(operation: Operation, context: Context) -> tuple[Rule, ...]:
    """Return the rule that one of some fields of the request must be set."""
    stated = operation.any_of
    if stated is None:
        return ()
    root = MessageKey(operation.key, "request")
    fields = context.messages.fields(operation.request)
    values: list[Expression] = []
    for path in stated.value:
        steps = follow(fields, path.split("."), context.shapes, through_lists=True)
        if not steps:  # the rule would refuse valid requests
            return ()
        first, *others = context.attributes(root, steps)
        value: Expression = Attribute(f"request.{first}")
        if others:
            function = runtime_name("values.optional", "first")
            value = Call(function, (value, *map(Literal, others)))
        values.append(value)
    names = Literal(" or ".join(stated.value))
    return (Rule(0, Call(Attribute("findings.any_of"), (names, *values))),)
