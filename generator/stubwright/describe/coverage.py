"""Which facts of a model each of its sources states, where they disagree, and which are unstated."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final, Literal, NamedTuple, TypeAlias

from stubwright.diagnostics import NOWHERE, Severity, Source
from stubwright.model.queries import message_content
from stubwright.schema.queries import array_item, fields_below

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from stubwright.diagnostics import Diagnostic
    from stubwright.docs.facts import Fact
    from stubwright.model.api import Api, Message, Operation
    from stubwright.schema.queries import ElementUse
    from stubwright.schema.xsd import QName

Contributor: TypeAlias = Literal[
    "schema", "docs", "index", "overrides", "catalog", "unstated"
]
CONTRIBUTORS: Final[tuple[Contributor, ...]] = (
    "schema",
    "docs",
    "index",
    "overrides",
    "catalog",
    "unstated",
)
FACTS: Final = (
    "type",
    "required",
    "limit",
    "default",
    "description",
    "summary",
    "partial errors",
    "address",
)

_NOTED: Final = frozenset({"docs-index-no-limit"})
"""Codes of conflicts that are notes, not warnings."""


class Stated(NamedTuple):
    """A kind of fact about an element or an operation, and the source that states it."""

    fact: str
    about: str
    by: Contributor


@dataclass(frozen=True, slots=True)
class Coverage:
    """The facts of one operation, and the findings about conflicts between pages and schema."""

    api: str
    service: str
    operation: str
    facts: tuple[Stated, ...]
    conflicts: tuple[Diagnostic, ...]

    def count(self, fact: str, by: Contributor) -> int:
        """Return how many facts of a kind a contributor states; of all kinds for an empty name."""
        return sum(item.by == by and fact in {"", item.fact} for item in self.facts)

    def unstated(self) -> list[str]:
        """Return the facts that no source states."""
        found = (item for item in self.facts if item.by == "unstated")
        return [f"{item.about}: {item.fact}" for item in found]


def coverage(apis: Sequence[Api], findings: Iterable[Diagnostic]) -> list[Coverage]:
    """Return the coverage of each operation of some APIs, in their order."""
    conflicts: dict[str | Source, list[Diagnostic]] = {}
    for item in findings:
        if item.code in _NOTED or (
            item.code.startswith("docs-") and item.severity is Severity.WARNING
        ):
            for place in (item.source.path, item.source):
                conflicts.setdefault(place, []).append(item)
    return [
        Coverage(
            api.entry.id,
            operation.service,
            operation.name,
            tuple(_facts(operation, api)),
            (
                *conflicts.get(operation.docs.path or "-", ()),
                *conflicts.get(operation.index, ()),
            ),
        )
        for api in apis
        for operation in api.operations
    ]


def total(rows: Sequence[Coverage]) -> dict[str, Counter[Contributor]]:
    """Return how many facts of each kind each contributor states, in all operations together."""
    return {
        fact: Counter(
            {by: sum(row.count(fact, by) for row in rows) for by in CONTRIBUTORS}
        )
        for fact in FACTS
    }


def _facts(operation: Operation, api: Api) -> Iterator[Stated]:
    def stated(fact: str, about: str, place: Fact[Any] | Source | None) -> Stated:
        return Stated(fact, about, _contributor(place, operation, api))

    name = operation.name
    yield stated("summary", name, operation.summary)
    errors = operation.partial_errors
    if operation.effect.value != "delete":
        pass  # only deletes are reported on item by item
    elif errors.alignment == "unstated":
        yield Stated("partial errors", name, "unstated")
    elif errors.source != NOWHERE:
        yield stated("partial errors", name, errors.source)
    for call in (operation.soap, operation.json):
        if call is not None:
            yield stated("address", name, call.endpoint.production)
    yield from _message_facts(operation.request, "request", operation, api)
    if operation.response is not None:
        yield from _message_facts(operation.response, "response", operation, api)


def _message_facts(
    message: Message, side: str, operation: Operation, api: Api
) -> Iterator[Stated]:
    root = message_content(api.schemas, message)
    special = {(facts.owner, path[-1]): path for path, facts in message.fields.items()}
    owned: list[tuple[QName | None, ElementUse]] = [(None, use) for use in root]
    owned += fields_below(api.schemas, root)
    for owner, use in owned:
        local = use.element.name.local
        place = owner.local.strip("/") if owner is not None else side
        about = f"{place}.{local}"
        path = special.get((owner, local), (local,) if owner is None else ("", local))
        facts = message.facts(path, owner)
        if facts is None:
            continue
        stated: dict[str, Fact[Any] | Source | None] = {
            "type": (
                facts.type_phrase if not use.element.source.path else use.element.source
            ),
            "description": facts.description,
            "default": facts.default,
        }
        if side == "request":
            stated["required"] = facts.required
            is_list = use.many or array_item(api.schemas, use.element.type) is not None
            if is_list or facts.max_items is not None:
                stated["limit"] = facts.max_items
        for fact, value in stated.items():
            if value is not None or fact != "default":
                yield Stated(fact, about, _contributor(value, operation, api))


def _contributor(
    place: Fact[Any] | Source | None, operation: Operation, api: Api
) -> Contributor:
    source = place if isinstance(place, Source) or place is None else place.source
    if source is None or not source.path:
        return "unstated"
    if source.path == operation.docs.path:
        return "docs"
    if source.path == operation.index.path:
        return "index"
    if source.path == api.entry.source.path:
        return "catalog"
    folder, overrides = api.entry.folder, api.entry.overrides
    corrected = f"{folder}/{overrides}" if folder else overrides
    return "overrides" if source.path == corrected else "schema"
