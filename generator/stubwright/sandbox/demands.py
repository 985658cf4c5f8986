"""What the docs demand of a request, and what its credentials have to be."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal, NamedTuple, TypeAlias

from stubwright.generic.values import as_table
from stubwright.sandbox.items import entries, holders

if TYPE_CHECKING:
    from collections.abc import Mapping

    from stubwright.catalog import ApiEntry, CredentialField
    from stubwright.model.api import Operation
    from stubwright.sandbox.rules import Situation, VendorRules

TokenState: TypeAlias = Literal["valid", "invalid", "expired"]


class Complaint(NamedTuple):
    """Why a request is refused as a whole; ``details`` is for whoever reads the error."""

    situation: Situation
    details: str = ""


def complaint_about(body: Any, operation: Operation) -> Complaint | None:
    """Return what a body lacks, or has too much of, by its documented rules; None if nothing."""
    fields = operation.request.fields.items()
    for path, facts in fields:
        if facts.required is None or not facts.required.value:
            continue
        for holder in holders(body, path):
            if holder.get(path[-1]) is None:
                return Complaint("missing", f"{'.'.join(path)} is required")
    for path, facts in fields:
        if facts.max_items is None:
            continue
        for holder in holders(body, path):
            count = len(entries(holder.get(path[-1])))
            if count > facts.max_items.value:
                rule = f"{'.'.join(path)} has {count} entries, not {facts.max_items.value} at most"
                return Complaint("too-many", rule)
    return None


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
