"""Decides which field of a request lists its items, such as the ids that an operation deletes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Literal, NamedTuple

from stubwright.catalog.entry import ITEMS_DEPTH
from stubwright.diagnostics import NOWHERE
from stubwright.docs.facts import Fact
from stubwright.model.queries import message_content
from stubwright.reconcile.overrides import text, use_of
from stubwright.reconcile.reply_words import nouns, singular, words
from stubwright.schema.queries import (
    array_item,
    complex_type,
    content_of,
    key_and_value,
    simple_base,
)
from stubwright.schema.xsd import STRING, ComplexType

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from stubwright.model.api import Message
    from stubwright.reconcile.context import Context, OperationDocs
    from stubwright.reconcile.overrides import Use
    from stubwright.schema.queries import ElementUse
    from stubwright.schema.xsd import QName, Schemas

Path = tuple[str, ...]
_NO_IDS: Final = frozenset({"boolean", "date", "dateTime", "time", "duration"})
_KEYS: Final = ("key", "guid", "uuid", "number", "code", "name")


class Items(NamedTuple):
    """The path of the items, and the path from each item to the list inside it."""

    path: Path = ()
    nested: Path = ()


def request_items(
    docs: OperationDocs, request: Message, context: Context
) -> tuple[Items, list[Use]]:
    """Return the items of a request, and the use of the override that names them.

    These are in the field that an override names, or else in the only list with a documented limit, in the
    only list of the request, or in the only one that is named for what the operation deletes. Of a
    request without lists, it is the field that is named for that; likewise if the operation's name is in the
    singular, and its only list isn't named in it. Other requests have no items.
    """
    schemas = context.schemas
    content = message_content(schemas, request)
    lists = dict(_lists(schemas, request))
    path = _limited(lists, request) or _only(docs.name, lists, content, schemas)
    if not path:
        path = (
            _named(docs.name, lists) if lists else _value(docs.name, content, schemas)
        )
    correction = docs.corrections.get(("", "items"))
    corrected = text(correction)
    uses: list[Use] = []
    if correction is not None and corrected is not None:
        stated = Fact(".".join(path), NOWHERE) if path else None
        uses = [use_of(correction, stated)]
        path = tuple(corrected.value.split("."))
        problem = _problem(path, content, schemas)
        if problem:
            reason = (
                f"the request has no {corrected.value}"
                if problem == "missing"
                else f"{corrected.value} can't be the items: {path[0]} is a list"
            )
            message = f"{docs.name}: {reason}"
            context.log.report("override-unused", message, corrected.source)
            path = ()
    if not path and content and correction is None:
        known = (
            list(lists)
            or _values(content, schemas)
            or [(content[0].element.name.local,)]
        )
        named = " or ".join(f'"{".".join(found)}"' for found in known)
        message = f"{docs.name}: nothing states which element of the request has its items, so there are no fates"
        if lists:
            message = f"{docs.name}: the request has several lists, and nothing states which has its items"
        known_as = f"{docs.service}.{docs.name}" if docs.service else docs.name
        hint = f'state it with an override: operation = "{known_as}", items = {named}, reason = "..."'
        place = docs.page.source if docs.page is not None else request.source
        context.log.report("items-unstated", message, place, hint)
    nested = _inner_lists(schemas, lists[path].item) if path in lists else []
    return Items(path, nested[0] if len(nested) == 1 else ()), uses


def _only(
    operation: str,
    lists: Iterable[Path],
    content: Sequence[ElementUse],
    schemas: Schemas,
) -> Path:
    """Return the only list, unless the operation deletes one thing, and a value is named for that instead."""
    known = list(lists)
    if len(known) != 1:
        return ()
    path = known[0]
    named = {singular(word) for word in words(operation)}
    is_one = not nouns(operation).isdisjoint(words(operation))
    if is_one and singular(path[-1]).removesuffix("id") not in named:
        return _value(operation, content, schemas) or path
    return path


def _value(operation: str, content: Sequence[ElementUse], schemas: Schemas) -> Path:
    """Return the value that is named for what an operation deletes: at best an id, and outside of records."""
    values = _values(content, schemas)
    outer = [path for path in values if len(path) == 1]
    found = (
        _named(operation, paths, endings)
        for endings in (("id",), _KEYS)
        for paths in (outer, values)
    )
    return next(filter(None, found), ())


def _named(
    operation: str, paths: Iterable[Path], endings: Sequence[str] = ("id",)
) -> Path:
    """Return the only path whose last name is that of what an operation deletes, or of its id."""
    known = nouns(operation)
    names = {*endings, *known, *(f"{noun}{end}" for noun in known for end in endings)}
    found = [path for path in paths if singular(path[-1]) in names]
    return found[0] if len(found) == 1 else ()


def _values(
    uses: Sequence[ElementUse], schemas: Schemas, parent: Path = ()
) -> list[Path]:
    """Return the paths of the texts and numbers of a request, and of those in its records."""
    found: list[Path] = []
    for use in uses:
        kind, name = complex_type(schemas, use), use.element.name.local
        if kind is not None and len(parent) + 1 < ITEMS_DEPTH:
            found += _values(content_of(schemas, kind), schemas, (*parent, name))
        elif (
            not isinstance(schemas.types.get(use.element.type), ComplexType)
            and simple_base(schemas, use.element.type).local not in _NO_IDS
        ):
            found.append((*parent, name))
    return found


def _problem(
    path: Path, uses: Sequence[ElementUse], schemas: Schemas
) -> Literal["missing", "list", ""]:
    """Return why a path can't be that of the items: an element is missing, or one before the last is a list."""
    use = next((use for use in uses if use.element.name.local == path[0]), None)
    if use is None:
        return "missing"
    if len(path) == 1:
        return ""
    if list_item(schemas, use) is not None:
        return "list"
    kind = complex_type(schemas, use)
    inner = content_of(schemas, kind) if kind is not None else ()
    return _problem(path[1:], inner, schemas)


class _List(NamedTuple):
    """The type of a list's items, and the type that contains the list."""

    item: QName
    owner: QName | None


def _limited(lists: Mapping[Path, _List], request: Message) -> Path:
    found = {path: request.facts(path, place.owner) for path, place in lists.items()}
    known = [path for path, facts in found.items() if facts and facts.max_items]
    return known[0] if len(known) == 1 else ()


def _lists(schemas: Schemas, request: Message) -> Iterator[tuple[Path, _List]]:
    """Yield the lists of a request, including lists inside an element that isn't a list."""
    yield from _within(schemas, (), None, message_content(schemas, request))


def _within(
    schemas: Schemas, parent: Path, owner: QName | None, uses: Sequence[ElementUse]
) -> Iterator[tuple[Path, _List]]:
    for use in uses:
        path = (*parent, use.element.name.local)
        item = list_item(schemas, use)
        kind = complex_type(schemas, use)
        if item is not None:
            if not _is_dictionary(schemas, use):
                yield path, _List(item, owner)
        elif len(path) < ITEMS_DEPTH and kind is not None:
            yield from _within(schemas, path, kind, content_of(schemas, kind))


def _is_dictionary(schemas: Schemas, use: ElementUse) -> bool:
    """Tell whether an element is a .NET dictionary of texts, which can't be split."""
    item = array_item(schemas, use.element.type)
    pair = key_and_value(schemas, item) if item is not None else None
    return pair is not None and all(element.type == STRING for element in pair)


def list_item(schemas: Schemas, use: ElementUse) -> QName | None:
    """Return the type of a list's items; None for an element that isn't a list."""
    item = array_item(schemas, use.element.type)
    if item is not None:
        return item.element.type
    kind = schemas.types.get(use.element.type)
    encoded = kind.encoded_array if isinstance(kind, ComplexType) else None
    if encoded is not None and encoded.dimensions == "[]" and not use.many:
        return encoded.item
    return use.element.type if use.many else None


def _inner_lists(schemas: Schemas, kind: QName) -> list[Path]:
    if not isinstance(schemas.types.get(kind), ComplexType):
        return []
    return [
        (use.element.name.local,)
        for use in content_of(schemas, kind)
        if list_item(schemas, use) is not None
    ]
