"""The items that a request is about, as values of the generic codec."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from stubwright.sandbox.checks.requirements import rules_of
from stubwright.sandbox.generic.paths import ASIDE, entries, holders
from stubwright.sandbox.generic.values import as_table

if TYPE_CHECKING:
    from stubwright.model.api import Operation
    from stubwright.sandbox.rules import VendorRules
    from stubwright.schema.xsd import Schemas


class Items:
    """The items of one operation's requests."""

    def __init__(
        self, schemas: Schemas, operation: Operation, rules: VendorRules
    ) -> None:
        errors = operation.partial_errors
        self._path, self._nested = errors.items, errors.nested_items
        self._identity = rules.identity
        whole = (*errors.items, *errors.nested_items)
        self._required = tuple(
            rule.path[-1]
            for rule in rules_of(schemas, operation.request)
            if rule.path[:-1] == whole and rule.is_required
        )

    def of(self, body: Any) -> list[list[str]]:
        """Return the keys of a body's items, in groups: one group, or one per outer item."""
        if not self._path:
            return []
        found: list[Any] = []
        for holder in holders(body, self._path):
            found += entries(holder.get(self._path[-1]))
        if not self._nested:
            return [[self.key(item) for item in found]]
        return [
            [
                self.key(item)
                for holder in holders(outer, self._nested)
                for item in entries(holder.get(self._nested[-1]))
            ]
            for outer in found
        ]

    def key(self, item: Any) -> str:
        """Return the identity of an item as JSON text."""
        if not isinstance(item, dict):
            return key_of(item)
        fields = {k: v for k, v in as_table(item).items() if k not in ASIDE}
        for names in (self._identity, self._required):
            if names and all(fields.get(name) is not None for name in names):
                return key_of({name: fields[name] for name in names})
        return key_of({k: v for k, v in fields.items() if v is not None})


def key_of(item: Any) -> str:
    """Return an item as canonical JSON text."""
    return json.dumps(item, sort_keys=True, separators=(",", ":"), default=str)
