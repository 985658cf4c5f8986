"""Requests for numbered items, and the errors in replies by position."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from stubwright.sandbox.generic import TYPE
from stubwright.sandbox.generic.complex import content
from stubwright.sandbox.generic.simple import INTEGERS, atomic
from stubwright.schema.xsd import ComplexType, QName, SimpleType
from tests.wire.support.plain import Plain, array_item, root_type

if TYPE_CHECKING:
    from collections.abc import Sequence

    from stubwright.model.api import Api
    from stubwright.schema.xsd import Element
    from tests.wire.support.apis import Case, Generated

ACCOUNT = 42
"""The account in every request; the credentials of the tests have the same one."""


class Sample:
    """Makes requests of one operation, with all required elements."""

    def __init__(self, case: Case, generated: Generated) -> None:
        self.api: Api = case.api
        self.operation = case.operation
        self.plain = Plain(case.api, generated)
        errors = case.operation.partial_errors
        self.items = errors.items
        self.inner = (*errors.items, *errors.nested_items)

    @property
    def one_by_one(self) -> bool:
        """Whether a request has exactly one item."""
        return self.operation.partial_errors.alignment == "none"

    def body(self, numbers: Sequence[int]) -> dict[str, Any]:
        """Return a request as a value of the generic codec."""
        root = root_type(self.api, self.operation.request)
        return self._table(root, (), numbers)

    def request(self, numbers: Sequence[int]) -> Any:
        """Return a request as a dataclass of the package."""
        return self.plain.request(self.operation, self.body(numbers))

    def _table(
        self, name: QName, path: tuple[str, ...], numbers: Sequence[int]
    ) -> dict[str, Any]:
        derived = self.api.derived.get(name, ())
        if derived:  # the vendor only accepts derived types
            return {TYPE: derived[0], **self._table(derived[0], path, numbers)}
        found: dict[str, Any] = {}
        known = content(self.api.schemas, name)
        for tag, element in known.elements.items():
            here = (*path, tag.local)
            leads = here == self.inner[: len(here)]
            needed = element.occurs.minimum > 0 or self._required(here, name)
            if leads:
                found[known.keys[tag]] = self._led(element, here, numbers)
            elif here[:-1] == self.inner and tag.local == "Id":
                found[known.keys[tag]] = numbers[0]
            elif needed:
                identifies = here[:-1] == self.inner and "Id" not in known.keys.values()
                value = self._plain(element, numbers[0] if identifies else ACCOUNT)
                found[known.keys[tag]] = value
        return found

    def _required(self, path: tuple[str, ...], owner: QName) -> bool:
        any_of = self.operation.any_of
        if any_of is not None and ".".join(path) == any_of.value[0]:
            return True
        facts = self.operation.request.facts(path, owner if path[1:] else None)
        return facts is not None and facts.required is not None and facts.required.value

    def _led(
        self, element: Element, path: tuple[str, ...], numbers: Sequence[int]
    ) -> Any:
        """Return the value of the list of items, or of an element around it."""
        item = array_item(self.api, element.type)
        entry = item or element
        is_list = item is not None or element.occurs.maximum is None
        if path == self.inner:
            items = [self._entry(entry, path, [number]) for number in numbers]
        else:
            items = [self._entry(entry, path, numbers)]
        if not is_list:
            return items[0]
        return {item.name.local: items} if item is not None else items

    def _entry(
        self, element: Element, path: tuple[str, ...], numbers: Sequence[int]
    ) -> Any:
        if isinstance(self.api.schemas.types.get(element.type), ComplexType):
            return self._table(element.type, path, numbers)
        return self._plain(element, numbers[0])

    def _plain(self, element: Element, number: int) -> Any:
        component = self.api.schemas.types.get(element.type)
        if isinstance(component, ComplexType):
            return self._record(element.type, number)
        builtin, made = atomic(self.api.schemas, element.type)
        if made is not None:
            assert made.item is not None
            inner = self.api.schemas.types[made.item]
            assert isinstance(inner, SimpleType)
            return [inner.facets.enumeration[0]]
        if isinstance(component, SimpleType) and component.facets.enumeration:
            return component.facets.enumeration[0]
        if builtin == "base64Binary":
            return b"stamp"
        return number if builtin in INTEGERS else f"hash{number}"

    def _record(self, name: QName, number: int) -> Any:
        if array_item(self.api, name) is not None:
            return {}
        derived = self.api.derived.get(name, ())
        return {TYPE: derived[0], "Id": number} if derived else {"Id": number}


def number_of(item: Any) -> int:
    """Return the number of an item in the sandbox's log."""
    if isinstance(item, dict):
        (number,) = set(item.values())
        return int(number)
    return int(str(item).removeprefix("hash"))


def error_rows(case: Case, response: Any) -> list[Any]:
    """Return a response's list of errors or results."""
    names = [name for name in dir(response) if not name.startswith("_")]
    wanted = case.operation.partial_errors.field[0].lower()
    (name,) = [name for name in names if name.replace("_", "") == wanted]
    rows: list[Any] = getattr(response, name)
    return rows


def refused_positions(case: Case, response: Any) -> dict[int, int]:
    """Return the error codes of a response by the position of their items."""
    errors = case.operation.partial_errors
    found: dict[int, int] = {}
    for position, row in enumerate(error_rows(case, response) if errors.field else ()):
        match errors.alignment:
            case "per-item":
                if row.errors:
                    found[position] = row.errors[0].code
            case "nested":
                assert row.index == 0
                found |= {error.index: error.code for error in row.batch_errors}
            case _ if row is not None:
                found[row.index] = row.code
            case _:
                pass
    return found
