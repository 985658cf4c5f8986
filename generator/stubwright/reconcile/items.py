"""What an operation's request is about: the list of items that the caller names, or the one item."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from stubwright.model.walk import array_item, content_of, message_content
from stubwright.model.xsd import ComplexType

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from stubwright.model.api import FieldFacts, Message
    from stubwright.model.walk import Use
    from stubwright.model.xsd import QName, Schemas
    from stubwright.reconcile.context import Context, Subject

Path = tuple[str, ...]
_WRAPPERS: Final = 1
"""How many elements may stand around the list, as SelectionCriteria does."""


class Items(NamedTuple):
    """The path of the items, and from there that of the items inside each."""

    path: Path = ()
    nested: Path = ()


def request_items(subject: Subject, request: Message, context: Context) -> Items:
    """Return what a request is about.

    It is what an override names, or else the request's only list, or the only one with a documented
    limit. A request with several lists, or none, is about nothing in particular.
    """
    lists = dict(_lists(context.schemas, request))
    corrected = context.corrections.text(subject, "items")
    if corrected is not None:
        path = tuple(corrected.value.split("."))
    elif len(lists) == 1:
        path = next(iter(lists))
    else:
        path = _limited(lists, request.fields)
    nested = _inner_lists(context.schemas, lists[path]) if path in lists else []
    return Items(path, nested[0] if len(nested) == 1 else ())


def _limited(lists: Mapping[Path, QName], fields: Mapping[Path, FieldFacts]) -> Path:
    known = [path for path in lists if path in fields and fields[path].max_items]
    return known[0] if len(known) == 1 else ()


def _lists(schemas: Schemas, request: Message) -> Iterator[tuple[Path, QName]]:
    """Yield the lists of a request with the type of their items."""
    yield from _within(schemas, (), message_content(schemas, request))


def _within(
    schemas: Schemas, parent: Path, uses: tuple[Use, ...]
) -> Iterator[tuple[Path, QName]]:
    for use in uses:
        path = (*parent, use.element.name.local)
        item = list_item(schemas, use)
        if item is not None:
            yield path, item
        elif len(path) <= _WRAPPERS and isinstance(
            schemas.types.get(use.element.type), ComplexType
        ):
            yield from _within(schemas, path, content_of(schemas, use.element.type))


def list_item(schemas: Schemas, use: Use) -> QName | None:
    """Return the type of a list's items; None for an element that is no list."""
    item = array_item(schemas, use.element.type)
    if item is not None:
        return item.element.type
    return use.element.type if use.many else None


def _inner_lists(schemas: Schemas, kind: QName) -> list[Path]:
    if not isinstance(schemas.types.get(kind), ComplexType):
        return []
    return [
        (use.element.name.local,)
        for use in content_of(schemas, kind)
        if list_item(schemas, use) is not None
    ]
