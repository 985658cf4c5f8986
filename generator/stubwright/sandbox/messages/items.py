"""Finds the items that a request asks to delete, and identifies them."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Final

from stubwright.model.queries import message_content
from stubwright.sandbox.checks.requirements import requirements_of
from stubwright.sandbox.generic.paths import NOT_ELEMENTS, entries, holders
from stubwright.sandbox.generic.simple import INTEGERS, atomic
from stubwright.sandbox.generic.values import as_table
from stubwright.schema.queries import array_item, complex_type, content_of

if TYPE_CHECKING:
    from stubwright.model.api import Operation
    from stubwright.sandbox.rules import VendorRules
    from stubwright.schema.xsd import Schemas

_KINDS: Final[dict[str, tuple[str, tuple[type, ...]]]] = {
    "object": ("an object", (dict,)),
    "integer": ("a whole number", (int,)),
    "text": ("a text", (str,)),
    "": ("a whole number, a text or an object", (int, str, dict)),
}
"""What is expected of an item, and the Python types of its JSON value, by the kind of its schema type."""


class Items:
    """Finds the items in one operation's requests, as values of the generic codec."""

    def __init__(
        self, schemas: Schemas, operation: Operation, rules: VendorRules
    ) -> None:
        errors = operation.partial_errors
        self._path, self._nested = errors.items, errors.nested_items
        self._identity = rules.identity
        self.expected, self._types = _KINDS[_kind(schemas, operation)]
        whole = (*errors.items, *errors.nested_items)
        self._required = tuple(
            requirement.path[-1]
            for requirement in requirements_of(schemas, operation.request)
            if requirement.path[:-1] == whole and requirement.is_required
        )

    def can_be(self, item: Any) -> bool:
        """Tell whether a JSON value has the type of the operation's items, which ``expected`` names."""
        return isinstance(item, self._types) and not isinstance(item, bool)

    def of(self, body: Any) -> list[list[str]]:
        """Return the keys of a body's items: one group, or one group for each outer item."""
        if not self._path:
            return []
        found = _at(body, self._path)
        if not self._nested:
            return [[self.key(item) for item in found]]
        return [[self.key(item) for item in _at(each, self._nested)] for each in found]

    def key(self, item: Any) -> str:
        """Return the identity of an item as canonical JSON text."""
        if not isinstance(item, dict):
            return _json(item)
        fields = {k: v for k, v in as_table(item).items() if k not in NOT_ELEMENTS}
        for names in (self._identity, self._required):
            if names and all(fields.get(name) is not None for name in names):
                return _json({name: fields[name] for name in names})
        return _json({k: v for k, v in fields.items() if v is not None})


def _at(value: Any, path: tuple[str, ...]) -> list[Any]:
    """Return the entries of the list at a path."""
    return [
        item
        for holder in holders(value, path)
        for item in entries(holder.get(path[-1]))
    ]


def _json(item: Any) -> str:
    return json.dumps(item, sort_keys=True, separators=(",", ":"), default=str)


def _kind(schemas: Schemas, operation: Operation) -> str:
    """Return the kind of an operation's items; empty where the schema doesn't say."""
    errors = operation.partial_errors
    uses = message_content(schemas, operation.request)
    kind = ""
    for name in (*errors.items, *errors.nested_items):
        use = next((use for use in uses if use.element.name.local == name), None)
        if use is None:
            return ""
        inner = complex_type(schemas, use)
        if inner is None:
            item = array_item(schemas, use.element.type)
            stated = item.element.type if item is not None else use.element.type
            kind, uses = (
                "integer" if atomic(schemas, stated)[0] in INTEGERS else "text"
            ), ()
        else:
            kind, uses = "object", content_of(schemas, inner)
    return kind
