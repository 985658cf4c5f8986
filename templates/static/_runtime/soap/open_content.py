"""Words for content that isn't one element after the other: choices, groups, attributes, any type."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING, Final, TypeVar

from ..errors import LexicalError
from ..values.lexical import (
    refuse_non_sequence,
    shown,
    xs_base64_binary,
    xs_boolean,
    xs_decimal,
    xs_double,
    xs_string,
)
from ..values.parsing import (
    parse_base64,
    parse_boolean,
    parse_decimal,
    parse_double,
    parse_integer,
    parse_string,
)
from .raw import (
    attributes_text,
    content_text,
    is_element,
    kept,
    read_attributes,
    read_mixed,
    read_others,
    write_attributes,
    write_mixed,
    write_others,
    write_some_others,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from .reader import Element, Get, Names, Reply

    Text = Callable[[object], str]

__all__ = [
    "abstract",
    "choice",
    "choice_if_any",
    "choice_of",
    "choice_of_if_any",
    "dropped",
    "open_record",
    "read_anything",
    "read_attribute",
    "read_attributes",
    "read_mixed",
    "read_others",
    "stated",
    "together",
    "write_anything",
    "write_attributes",
    "write_groups",
    "write_mixed",
    "write_others",
    "write_some_groups",
    "write_some_others",
    "write_text",
]

T = TypeVar("T")
_XSD: Final = "{http://www.w3.org/2001/XMLSchema}"
_TECHNICAL: Final = frozenset(
    {
        "id",
        "{http://schemas.xmlsoap.org/soap/encoding/}root",
        "{http://schemas.xmlsoap.org/soap/envelope/}encodingStyle",
        "{http://www.w3.org/2003/05/soap-envelope}encodingStyle",
    }
)
"""Attributes of encoded messages that are no part of a value."""

_PARSERS: Final[Mapping[str, Callable[[str], object]]] = {
    "boolean": parse_boolean,
    "base64Binary": parse_base64,
    "decimal": parse_decimal,
    "double": parse_double,
    "float": parse_double,
    "string": parse_string,
    **dict.fromkeys(
        ("integer", "long", "int", "short", "byte", "unsignedLong", "unsignedInt"),
        parse_integer,
    ),
}


# Writing


def choice(names: str, *branches: str) -> str:
    """One of several branches; ``names`` are those of their elements, for the error."""
    if not any(branches):
        raise LexicalError(f"needs one of {_named(names)}")
    return choice_if_any(names, *branches)


def choice_if_any(names: str, *branches: str) -> str:
    """One of several branches, or none."""
    if sum(map(bool, branches)) > 1:
        raise LexicalError(f"may have only one of {_named(names)}")
    return "".join(branches)


def choice_of(names: str, values: Sequence[object], *branches: str) -> str:
    """One of several branches that share elements: the first that has all that is set.

    ``names`` are those of their elements, with a question mark where a branch can be without;
    ``values`` are those of the elements, in the order of their names.
    """
    if not any(map(_is_set, values)):
        raise LexicalError(f"needs one of {_named(names)}")
    return choice_of_if_any(names, values, *branches)


def choice_of_if_any(names: str, values: Sequence[object], *branches: str) -> str:
    """The same as `choice_of`; nothing where nothing is set."""
    every = dict.fromkeys(re.findall(r"[^,|?]+", names))
    given = {n for n, value in zip(every, values, strict=True) if _is_set(value)}
    if not given:
        return ""
    for words, branch in zip(names.split("|"), branches, strict=True):
        own = words.split(",")
        needed = {word for word in own if not word.endswith("?")}
        if needed <= given <= {word.removesuffix("?") for word in own}:
            return branch
    found = " and ".join(name for name in every if name in given)
    raise LexicalError(f"needs one of {_named(names)}, not {found}")


def _is_set(value: object) -> bool:
    return value is not None and value not in ((), [])


def stated(value: object) -> bool | None:
    """Tell of a list that is an element by itself whether it is set: an empty one is."""
    return None if value is None else True


def _named(names: str) -> str:
    branches = (branch.replace(",", " and ") for branch in names.split("|"))
    return ", ".join(branches).replace("?", "")


def together(names: str, written: str, *needed: object) -> str:
    """Content that is written whole or not at all; ``needed`` are the values it can't be without.

    For a choice, whose names have bars between them, that is what is written of it.
    """
    if written:
        for name, value in zip(names.split(), needed, strict=True):
            if not _is_set(value) or (value == "" and "|" in name):
                error = LexicalError("is required with its neighbours")
                raise error.inside(name.replace("|", " or "))
    return written


def write_groups(write: Callable[[T], str], values: Sequence[T] | None) -> str:
    """The content of each record in turn."""
    if values is None:
        return ""
    refuse_non_sequence(values)
    return "".join(map(write, values))


def write_some_groups(write: Callable[[T], str], values: Sequence[T] | None) -> str:
    """The content of each record in turn; there must be one."""
    if not values:
        raise LexicalError("must have at least one item")
    return write_groups(write, values)


def write_text(text: Text, value: object) -> str:
    """The text of an element."""
    if value is None:
        raise LexicalError("is required")
    return text(value)


def abstract(name: str) -> str:
    """Refuse a value that is only of an abstract type."""
    raise LexicalError(f"is of the abstract type {name}; give one of a derived type")


def dropped(name: str, value: object) -> str:
    """Refuse a field that a restriction leaves out."""
    if _is_set(value) and value != {}:
        raise LexicalError("is not part of this type").inside(name)
    return ""


def write_anything(tag: str, value: object) -> str:
    """An element of any type: a plain value says its type, an `Element` gives what it holds."""
    if is_element(value):
        attributes = attributes_text(value.attrib)
        return f"<{tag}{attributes}>{content_text(value, '')}</{tag}>"
    name, text = _plain(value)
    declared = 'xmlns:xsd="http://www.w3.org/2001/XMLSchema"'
    return f'<{tag} {declared} i:type="xsd:{name}">{text}</{tag}>'


def _plain(value: object) -> tuple[str, str]:
    match value:
        case bool():
            return "boolean", xs_boolean(value)
        case int() if -(2**31) <= value < 2**31:
            return "int", str(value)
        case int() if -(2**63) <= value < 2**63:
            return "long", str(value)
        case int():
            return "integer", str(value)
        case float():
            return "double", xs_double(value)
        case Decimal():
            return "decimal", xs_decimal(value)
        case bytes():
            return "base64Binary", xs_base64_binary(value)
        case str():
            return "string", xs_string(value)
        case _:
            raise LexicalError(
                f"must be a plain value or an Element, not {shown(value)}"
            )


# Reading


def open_record(element: Element, known: Names) -> Get:
    """The same as `Reply.record`, where there may be elements that the schema doesn't name."""
    key = known.get
    children: dict[str | None, Element] = {}
    for child in element:
        children.setdefault(key(child.tag), child)  # what follows is the wildcard's
    return children.get


def read_attribute(
    element: Element,
    name: str,
    parse: Callable[[str], T],
    reply: Reply,
    default: str | None = None,
) -> T | None:
    """An attribute of simple type; one that is absent has the default that the schema gives it."""
    text = element.get(name, default)
    if text is None:
        return None
    try:
        return parse(text)
    except ValueError:
        reply.note(element, name, "unreadable")
        return None


def _is_plain(element: Element) -> bool:
    """Tell whether an element says no more than its value and its type."""
    return all(name in _TECHNICAL or "instance}" in name for name in element.attrib)


def read_anything(element: Element, reply: Reply) -> object:
    """An element of any type: a plain value where it says so, or the element."""
    name = reply.type_of(element)
    parse = _PARSERS.get(name.removeprefix(_XSD)) if name.startswith(_XSD) else None
    if parse is not None and not len(element) and _is_plain(element):
        try:
            return parse(element.text or "")
        except ValueError:
            reply.note(element, name, "unreadable")
    if not len(element) and not element.attrib:
        return element.text or ""
    return kept(element, reply)
