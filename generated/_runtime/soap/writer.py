"""Writing SOAP requests: the functions that generated writers call. Each returns XML text.

Names of elements have prefixes that the envelope declares. ``None`` means that an element isn't set:
``…_if_set`` leaves it out, ``…_or_nil`` writes a nil element, and the plain function raises. `NIL` is
written as a nil element everywhere. A leaf is an element of simple type, a node one of complex type.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from ..errors import LexicalError
from ..messages import NIL
from ..values.lexical import (
    plain_integers,
    refuse_non_sequence,
    shown,
    takes_none,
    xs_string,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from ..messages import Nil

    Text = Callable[[object], str]
    Write = Callable[[str, "T"], str]

T = TypeVar("T")


def nil(tag: str) -> str:
    """A nil element."""
    return f'<{tag} i:nil="true"/>'


def element(tag: str, *content: str, attributes: str = "") -> str:
    """An element with content and attributes, which `attribute` makes."""
    return f"<{tag}{attributes}>{''.join(content)}</{tag}>"


def content(*pieces: str) -> str:
    """Several pieces of content."""
    return "".join(pieces)


def attribute(name: str, text: Text, value: object) -> str:
    """A required attribute, with the space before it."""
    try:
        if value is None:
            raise LexicalError("is required")
        return f' {name}="{text(value)}"'
    except LexicalError as error:
        raise error.inside(name) from None


def attribute_if_set(name: str, text: Text, value: object) -> str:
    """An attribute; nothing for None."""
    return "" if value is None else attribute(name, text, value)


def leaf(tag: str, text: Text, value: object) -> str:
    """A required element of simple type."""
    if value is NIL:
        return nil(tag)
    try:
        if value is None:
            raise LexicalError("is required")
        return f"<{tag}>{text(value)}</{tag}>"
    except LexicalError as error:
        raise error.inside(tag) from None


def leaf_if_set(tag: str, text: Text, value: object) -> str:
    """An element of simple type; nothing for None."""
    return "" if value is None else leaf(tag, text, value)


def leaf_or_nil(tag: str, text: Text, value: object) -> str:
    """An element of simple type; nil for None."""
    return nil(tag) if value is None else leaf(tag, text, value)


def leaves(tag: str, text: Text, values: Iterable[object] | None) -> str:
    """An element of simple type per value; nothing for no values."""
    if values is None:
        return ""
    try:
        return _leaves(tag, text, values)
    except LexicalError as error:
        raise error.inside(tag) from None


def some_leaves(tag: str, text: Text, values: Iterable[object] | None) -> str:
    """Like `leaves`; there must be at least one."""
    written = leaves(tag, text, values)
    if not written:
        raise LexicalError("must have at least one item").inside(tag)
    return written


def leaf_array(
    tag: str, item: str, text: Text, values: Iterable[object] | Nil | None
) -> str:
    """A required element with an ``item`` element of simple type per value."""
    if values is NIL:
        return nil(tag)
    try:
        if values is None:
            raise LexicalError("is required")
        return f"<{tag}>{_leaves(item, text, values)}</{tag}>"
    except LexicalError as error:
        raise error.inside(tag) from None


def leaf_array_if_set(
    tag: str, item: str, text: Text, values: Iterable[object] | Nil | None
) -> str:
    """Like `leaf_array`; nothing for None."""
    return "" if values is None else leaf_array(tag, item, text, values)


def leaf_array_or_nil(
    tag: str, item: str, text: Text, values: Iterable[object] | Nil | None
) -> str:
    """Like `leaf_array`; nil for None."""
    return nil(tag) if values is None else leaf_array(tag, item, text, values)


def node(tag: str, write: Write[T], value: T | Nil | None) -> str:
    """A required element of complex type."""
    if value is NIL:
        return nil(tag)
    try:
        if value is None:
            raise LexicalError("is required")
        return write(tag, value)
    except LexicalError as error:
        raise error.inside(tag) from None


def node_if_set(tag: str, write: Write[T], value: T | Nil | None) -> str:
    """An element of complex type; nothing for None. It doesn't call `node`, which would nest deeper."""
    if value is None:
        return ""
    if value is NIL:
        return nil(tag)
    try:
        return write(tag, value)
    except LexicalError as error:
        raise error.inside(tag) from None


def node_or_nil(tag: str, write: Write[T], value: T | Nil | None) -> str:
    """An element of complex type; nil for None."""
    return nil(tag) if value is None else node(tag, write, value)


def nodes(tag: str, write: Write[T], values: Iterable[T | None] | None) -> str:
    """An element of complex type per value; nothing for no values."""
    if values is None:
        return ""
    try:
        return _nodes(tag, write, values)
    except LexicalError as error:
        raise error.inside(tag) from None


def some_nodes(tag: str, write: Write[T], values: Iterable[T | None] | None) -> str:
    """Like `nodes`; there must be at least one."""
    written = nodes(tag, write, values)
    if not written:
        raise LexicalError("must have at least one item").inside(tag)
    return written


def node_array(
    tag: str, item: str, write: Write[T], values: Iterable[T | None] | Nil | None
) -> str:
    """A required element with an ``item`` element of complex type per value."""
    if values is NIL:
        return nil(tag)
    try:
        if values is None:
            raise LexicalError("is required")
        return f"<{tag}>{_nodes(item, write, values)}</{tag}>"
    except LexicalError as error:
        raise error.inside(tag) from None


def node_array_if_set(
    tag: str, item: str, write: Write[T], values: Iterable[T | None] | Nil | None
) -> str:
    """Like `node_array`; nothing for None."""
    return "" if values is None else node_array(tag, item, write, values)


def node_array_or_nil(
    tag: str, item: str, write: Write[T], values: Iterable[T | None] | Nil | None
) -> str:
    """Like `node_array`; nil for None."""
    return nil(tag) if values is None else node_array(tag, item, write, values)


def dictionary(
    tag: str,
    item: str,
    key: str,
    value: str,
    mapping: Mapping[str, str | None] | Nil | None,
) -> str:
    """A required element with an ``item`` of key and value per entry."""
    if mapping is NIL:
        return nil(tag)
    if mapping is None:
        raise LexicalError("is required").inside(tag)
    if not hasattr(mapping, "items"):
        raise LexicalError(f"must be a mapping, not {shown(mapping)}").inside(tag)
    pairs = [
        element(item, leaf(key, xs_string, name), leaf_or_nil(value, xs_string, text))
        for name, text in mapping.items()
    ]
    return element(tag, *pairs)


def dictionary_if_set(
    tag: str,
    item: str,
    key: str,
    value: str,
    mapping: Mapping[str, str | None] | Nil | None,
) -> str:
    """Like `dictionary`; nothing for None."""
    return "" if mapping is None else dictionary(tag, item, key, value, mapping)


def dictionary_or_nil(
    tag: str,
    item: str,
    key: str,
    value: str,
    mapping: Mapping[str, str | None] | Nil | None,
) -> str:
    """Like `dictionary`; nil for None."""
    return nil(tag) if mapping is None else dictionary(tag, item, key, value, mapping)


def _leaves(tag: str, text: Text, values: Iterable[object]) -> str:
    opened, closed = f"<{tag}>", f"</{tag}>"
    plain = plain_integers(text, values)
    if plain is not None:
        inner = f"{closed}{opened}".join([str(value) for value in plain])
        return f"{opened}{inner}{closed}"
    refuse_non_sequence(values)
    content: list[str] = []
    nillable = takes_none(text)
    try:
        for value in values:
            is_nil = value is None and nillable
            content.append(nil(tag) if is_nil else opened + text(value) + closed)
    except LexicalError as error:
        raise error.inside(f"[{len(content)}]") from None
    return "".join(content)


def _nodes(tag: str, write: Write[T], values: Iterable[T | None]) -> str:
    refuse_non_sequence(values)
    content: list[str] = []
    nillable = takes_none(write)
    try:
        for value in values:
            if value is None and not nillable:
                raise LexicalError("must not be None")
            content.append(nil(tag) if value is None else write(tag, value))
    except LexicalError as error:
        raise error.inside(f"[{len(content)}]") from None
    return "".join(content)


def write_text(text: Text, value: object) -> str:
    """The text of an element."""
    if value is None:
        raise LexicalError("is required")
    return text(value)


def abstract(name: str) -> str:
    """Raise for a value of an abstract type."""
    raise LexicalError(f"is of the abstract type {name}; give one of a derived type")


def dropped(name: str, value: object) -> str:
    """Raise for a field that a restriction removes, if it is set."""
    if is_set(value) and value != {}:
        raise LexicalError("is not part of this type").inside(name)
    return ""


def is_set(value: object) -> bool:
    return value is not None and value not in ((), [])
