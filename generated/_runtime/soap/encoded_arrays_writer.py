"""Writing arrays of the SOAP encoding."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, NamedTuple, TypeVar

from ..errors import LexicalError
from ..messages import NIL
from ..values.lexical import refuse_non_sequence
from .writer import nil

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from ..messages import Nil

    Text = Callable[[object], str]

T = TypeVar("T")
_XSD: Final = 'xmlns:xsd="http://www.w3.org/2001/XMLSchema"'
_ENCODING: Final = {
    "1.1": "http://schemas.xmlsoap.org/soap/encoding/",
    "1.2": "http://www.w3.org/2003/05/soap-encoding",
}


class Items(NamedTuple):
    """The items of an encoded array: SOAP version, type, element name, and number of dimensions."""

    version: str
    kind: str
    name: str
    rank: int = 1

    def opened(self, tag: str, *sizes: int) -> str:
        """Return the start tag of an array; it has one size for each dimension."""
        every = [str(size) for size in sizes]
        stated = f'enc:arrayType="{self.kind}[{",".join(every)}]"'
        if self.version == "1.2":
            stated = f'enc:itemType="{self.kind}" enc:arraySize="{" ".join(every)}"'
        return f'<{tag} {_XSD} xmlns:enc="{_ENCODING[self.version]}" {stated}>'


def encoded_leaves(
    tag: str,
    items: Items,
    text: Text,
    values: Sequence[object] | Nil | None,
) -> str:
    """A required encoded array, with an item of simple type per value."""
    return encoded_nodes(tag, items, one_leaf(text), values)


def encoded_leaves_if_set(
    tag: str,
    items: Items,
    text: Text,
    values: Sequence[object] | Nil | None,
) -> str:
    """Like `encoded_leaves`; nothing for None."""
    if values is None:
        return ""
    return encoded_leaves(tag, items, text, values)


def encoded_leaves_or_nil(
    tag: str,
    items: Items,
    text: Text,
    values: Sequence[object] | Nil | None,
) -> str:
    """Like `encoded_leaves`; nil for None."""
    if values is None:
        return nil(tag)
    return encoded_leaves(tag, items, text, values)


def encoded_nodes(
    tag: str,
    items: Items,
    write: Callable[[str, T], str],
    values: Sequence[T | None] | Nil | None,
) -> str:
    """A required encoded array, with an item of complex type per value."""
    if values is NIL:
        return nil(tag)
    try:
        if values is None:
            raise LexicalError("is required")
        refuse_non_sequence(values)
        content = _write_items(items.name, write, values)
    except LexicalError as error:
        raise error.inside(tag) from None
    return f"{items.opened(tag, len(content))}{''.join(content)}</{tag}>"


def _write_items(
    name: str, write: Callable[[str, T], str], values: Iterable[T | None]
) -> list[str]:
    content: list[str] = []
    try:
        for value in values:
            content.append(nil(name) if value is None else write(name, value))
    except LexicalError as error:
        raise error.inside(f"[{len(content)}]") from None
    return content


def encoded_nodes_if_set(
    tag: str,
    items: Items,
    write: Callable[[str, T], str],
    values: Sequence[T | None] | Nil | None,
) -> str:
    """Like `encoded_nodes`; nothing for None."""
    if values is None:
        return ""
    return encoded_nodes(tag, items, write, values)


def encoded_nodes_or_nil(
    tag: str,
    items: Items,
    write: Callable[[str, T], str],
    values: Sequence[T | None] | Nil | None,
) -> str:
    """Like `encoded_nodes`; nil for None."""
    if values is None:
        return nil(tag)
    return encoded_nodes(tag, items, write, values)


def encoded_grid(
    tag: str,
    items: Items,
    write: Callable[[str, T], str],
    values: Sequence[object] | Nil | None,
) -> str:
    """An encoded array of several dimensions that must be there: lists of equally long lists."""
    if values is NIL:
        return nil(tag)
    sizes: list[int] = []
    try:
        if values is None:
            raise LexicalError("is required")
        content = _write_grid(items, write, values, 0, sizes)
    except LexicalError as error:
        raise error.inside(tag) from None
    sizes += [0] * (items.rank - len(sizes))
    return f"{items.opened(tag, *sizes)}{''.join(content)}</{tag}>"


def _write_grid(
    items: Items,
    write: Callable[[str, T], str],
    values: Sequence[Any],
    depth: int,
    sizes: list[int],
) -> list[str]:
    """Write the items below one list; the first list of each depth sets the length of the others."""
    refuse_non_sequence(values)
    if len(sizes) == depth:
        sizes.append(len(values))
    elif len(values) != sizes[depth]:
        text = (
            f"must have {sizes[depth]} items like the list before it, not {len(values)}"
        )
        raise LexicalError(text)
    if depth + 1 == items.rank:
        return _write_items(items.name, write, values)
    content: list[str] = []
    for index, row in enumerate(values):
        try:
            content += _write_grid(items, write, row, depth + 1, sizes)
        except LexicalError as error:
            raise error.inside(f"[{index}]") from None
    return content


def encoded_grid_if_set(
    tag: str,
    items: Items,
    write: Callable[[str, T], str],
    values: Sequence[object] | Nil | None,
) -> str:
    """Like `encoded_grid`; nothing for None."""
    return "" if values is None else encoded_grid(tag, items, write, values)


def encoded_grid_or_nil(
    tag: str,
    items: Items,
    write: Callable[[str, T], str],
    values: Sequence[object] | Nil | None,
) -> str:
    """Like `encoded_grid`; nil for None."""
    return nil(tag) if values is None else encoded_grid(tag, items, write, values)


def one_leaf(text: Text) -> Callable[[str, object], str]:
    """Return a writer of items of simple type."""
    return lambda tag, value: f"<{tag}>{text(value)}</{tag}>"


def inner_array(
    items: Items, write: Callable[[str, T], str]
) -> Callable[[str, Sequence[T | None]], str]:
    """Return a writer of encoded arrays that are items."""
    return lambda tag, values: encoded_nodes(tag, items, write, values)


def inner_grid(
    items: Items, write: Callable[[str, T], str]
) -> Callable[[str, Sequence[object]], str]:
    """Return a writer of encoded arrays of several dimensions that are items."""
    return lambda tag, values: encoded_grid(tag, items, write, values)
