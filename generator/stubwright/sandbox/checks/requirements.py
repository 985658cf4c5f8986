"""What the docs demand of a request, and what its credentials have to be."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal, NamedTuple, TypeAlias

from stubwright.model.queries import message_content
from stubwright.sandbox.generic.paths import entries, holders
from stubwright.sandbox.generic.values import as_table
from stubwright.schema.queries import complex_type, content_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from stubwright.catalog.entry import ApiEntry, CredentialField
    from stubwright.model.api import Message
    from stubwright.sandbox.rules import Situation, VendorRules
    from stubwright.schema.queries import ElementUse
    from stubwright.schema.xsd import QName, Schemas

TokenState: TypeAlias = Literal["valid", "invalid", "expired"]


class Complaint(NamedTuple):
    """Why a request is refused as a whole; ``details`` is for whoever reads the error."""

    situation: Situation
    details: str = ""


class Rule(NamedTuple):
    """What is documented of the element at a path of a request."""

    path: tuple[str, ...]
    is_required: bool
    limit: int | None


def rules_of(schemas: Schemas, message: Message) -> tuple[Rule, ...]:
    """Return what is documented of a request's elements, as deep as types don't repeat."""
    return tuple(_below(schemas, message, message_content(schemas, message), (), ()))


def _below(
    schemas: Schemas,
    message: Message,
    uses: Iterable[ElementUse],
    path: tuple[str, ...],
    within: tuple[QName, ...],
) -> Iterator[Rule]:
    for use in uses:
        here = (*path, use.element.name.local)
        facts = message.facts(here, within[-1] if within else None)
        if facts is not None:
            required = facts.required is not None and facts.required.value
            limit = facts.max_items.value if facts.max_items is not None else None
            if required or limit is not None:
                yield Rule(here, required, limit)
        kind = complex_type(schemas, use)
        if kind is not None and kind not in within:
            inner = content_of(schemas, kind)
            yield from _below(schemas, message, inner, here, (*within, kind))


def complaint_about(body: Any, rules: Iterable[Rule]) -> Complaint | None:
    """Return what a body lacks, or has too much of; None if nothing."""
    too_many = None
    for rule in rules:
        for holder in holders(body, rule.path):
            value = holder.get(rule.path[-1])
            if rule.is_required and value is None:
                return Complaint("missing", f"{'.'.join(rule.path)} is required")
            count = len(entries(value))
            if rule.limit is not None and count > rule.limit:
                name = ".".join(rule.path)
                text = f"{name} has {count} entries, not {rule.limit} at most"
                too_many = too_many or Complaint("too-many", text)
    return too_many


class Gate:
    """Lets requests in whose credentials will do. Every token does until it is said not to."""

    def __init__(self, entry: ApiEntry, rules: VendorRules) -> None:
        self._fields = entry.credentials
        self._same = rules.same
        self.tokens: dict[str, TokenState] = {}

    def credentials(
        self, http: Mapping[str, str], soap: Mapping[str, Any], declared: frozenset[str]
    ) -> dict[str, str]:
        """Return the credentials of a request by field; ``declared`` are its SOAP header parts."""
        found: dict[str, str] = {}
        for field in self._fields:
            stated = (
                soap.get(field.soap)
                if field.soap in declared
                else _unwrapped(field, http.get(field.http.lower()))
            )
            if stated is not None and str(stated).strip():
                found[field.name] = str(stated)
        return found

    def complaint(
        self, credentials: Mapping[str, str], body: Any, items: tuple[str, ...]
    ) -> Complaint | None:
        """Return what is wrong with credentials; None if they will do.

        ``items`` is where the body's items are: what is to be deleted is no credential.
        """
        for field in self._fields:
            value = credentials.get(field.name)
            if field.required and value is None:
                return Complaint("no-credentials", f"{field.name} is missing")
            state = self.tokens.get(value or "", "valid") if field.token else "valid"
            if state != "valid":
                expired = state == "expired"
                return Complaint("expired-token" if expired else "invalid-token")
        for name, element in self._same.items():
            asked = isinstance(body, dict) and element not in items
            stated = as_table(body).get(element) if asked else None
            if stated is not None and credentials.get(name, str(stated)) != str(stated):
                return Complaint("forbidden", f"{name} isn't {element}")
        return None


def _unwrapped(field: CredentialField, value: str | None) -> str | None:
    before, _, after = field.format.partition("{}")
    if value is None or not (value.startswith(before) and value.endswith(after)):
        return None
    return value[len(before) : len(value) - len(after)]
