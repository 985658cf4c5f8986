"""The items that a request is about, as values of the generic codec."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Final

from stubwright.generic import ATTRIBUTES, TYPE
from stubwright.generic.values import as_list, as_table

if TYPE_CHECKING:
    from collections.abc import Iterator

    from stubwright.generic.values import Table
    from stubwright.model.api import Operation
    from stubwright.sandbox.rules import VendorRules

_ASIDE: Final = {TYPE, ATTRIBUTES}


def entries(value: Any) -> list[Any]:
    """Return the entries of a list, of an array type's value, or the one value that there is."""
    if value is None:
        return []
    if isinstance(value, dict):
        inner = [held for key, held in as_table(value).items() if key not in _ASIDE]
        if len(inner) == 1 and isinstance(inner[0], list):
            return as_list(inner[0])
        return [value] if inner else []
    return as_list(value) if isinstance(value, list) else [value]


def holders(body: Any, path: tuple[str, ...]) -> Iterator[Table]:
    """Yield the dicts that could hold the last element of a path, through lists on the way."""
    yield from _inside([body], path)


def _inside(candidates: list[Any], path: tuple[str, ...]) -> Iterator[Table]:
    for candidate in candidates:
        if not isinstance(candidate, dict):
            continue
        table = as_table(candidate)
        if len(path) == 1:
            yield table
            continue
        inner = table.get(path[0])
        record = isinstance(inner, dict) and path[1] in inner
        yield from _inside([inner] if record else entries(inner), path[1:])


class Items:
    """The items of one operation's requests."""

    def __init__(self, operation: Operation, rules: VendorRules) -> None:
        errors = operation.partial_errors
        self._path, self._nested = errors.items, errors.nested_items
        self._identity = rules.identity
        whole = (*errors.items, *errors.nested_items)
        self._required = tuple(
            path[-1]
            for path, facts in operation.request.fields.items()
            if path[:-1] == whole and facts.required and facts.required.value
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
        fields = {k: v for k, v in as_table(item).items() if k not in _ASIDE}
        for names in (self._identity, self._required):
            if names and all(fields.get(name) is not None for name in names):
                return key_of({name: fields[name] for name in names})
        return key_of({k: v for k, v in fields.items() if v is not None})


def key_of(item: Any) -> str:
    """Return an item as canonical JSON text."""
    return json.dumps(item, sort_keys=True, separators=(",", ":"), default=str)
