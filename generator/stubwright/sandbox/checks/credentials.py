"""Reads and checks the credentials of requests."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from stubwright.sandbox.checks.refusal import Refusal
from stubwright.sandbox.generic.values import as_table

if TYPE_CHECKING:
    from collections.abc import Mapping

    from stubwright.catalog.entry import ApiEntry, CredentialField
    from stubwright.sandbox.rules import VendorRules
    from stubwright.sandbox.state import State


class CredentialCheck:
    """Checks the credentials of one API. A token is valid until a control request says otherwise."""

    def __init__(self, entry: ApiEntry, rules: VendorRules, state: State) -> None:
        self._fields = entry.credentials
        self._same = rules.same
        self._state = state

    def credentials(
        self, http: Mapping[str, str], soap: Mapping[str, Any], declared: frozenset[str]
    ) -> dict[str, str]:
        """Return a request's credentials by field.

        ``http`` are its HTTP headers, by names in lower case, and ``soap`` its SOAP header parts.
        ``declared`` are the operation's SOAP header parts; a field is read from there if it is one.
        """
        found: dict[str, str] = {}
        for field in self._fields:
            stated = (
                soap.get(field.soap)
                if field.soap in declared
                else _unformatted(field, http.get(field.http.lower()))
            )
            if stated is not None and str(stated).strip():
                found[field.name] = str(stated)
        return found

    def refusal(
        self, credentials: Mapping[str, str], body: Any, items: tuple[str, ...]
    ) -> Refusal | None:
        """Return why credentials are refused; None if they are accepted.

        ``items`` is the path of the items in the body: items to delete aren't compared with the
        credentials.
        """
        for field in self._fields:
            value = credentials.get(field.name)
            if field.required and value is None:
                return Refusal("no-credentials", f"{field.name} is missing")
            state = "valid"
            if field.token:
                state = self._state.tokens.get(value or "", "valid")
            if state != "valid":
                expired = state == "expired"
                return Refusal("expired-token" if expired else "invalid-token")
        for name, element in self._same.items():
            compared = isinstance(body, dict) and element not in items
            stated = as_table(body).get(element) if compared else None
            if stated is not None and credentials.get(name, str(stated)) != str(stated):
                return Refusal("forbidden", f"{name} differs from {element}")
        return None


def _unformatted(field: CredentialField, value: str | None) -> str | None:
    """Return the credential in a header's value; None if it doesn't have the field's format."""
    before, _, after = field.format.partition("{}")
    if value is None or not (value.startswith(before) and value.endswith(after)):
        return None
    return value[len(before) : len(value) - len(after)]
