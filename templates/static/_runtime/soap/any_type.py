"""Values of xs:anyType: plain values, elements, and types of the API, loaded on first use."""

from __future__ import annotations

from decimal import Decimal
from importlib import import_module
from typing import TYPE_CHECKING, Any, Final

from ..errors import LexicalError
from ..values.lexical import (
    shown,
    xs_base64_binary,
    xs_boolean,
    xs_decimal,
    xs_double,
    xs_string,
)
from ..values.parsing import (
    SPACE,
    member_of,
    parse_base64,
    parse_boolean,
    parse_decimal,
    parse_double,
    parse_integer,
    parse_string,
)
from .wildcards import attributes_text, content_text, is_element, kept

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from .reader import Element, Reply

_XSD: Final = "{http://www.w3.org/2001/XMLSchema}"
_TECHNICAL: Final = frozenset(
    {
        "id",
        "{http://schemas.xmlsoap.org/soap/encoding/}root",
        "{http://schemas.xmlsoap.org/soap/envelope/}encodingStyle",
        "{http://www.w3.org/2003/05/soap-envelope}encodingStyle",
    }
)
"""Attributes of encoded messages that aren't part of a value."""

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


class Types:
    """The types of an API by expanded name.

    The row of a complex type is three words: its module, its dataclass, and the name in the functions
    of its codec; that of an enumeration is its class.
    """

    def __init__(self, module: str, rows: Mapping[str, str]) -> None:
        self._root = module.rpartition(".")[0].rpartition(".")[0]
        self._rows = rows
        self._classes: dict[tuple[str, str], str] = {}

    def read(self, element: Element, reply: Reply) -> object:
        """An element of any type: a dataclass or enumeration member if it names the type, or its content."""
        row = self._rows.get(reply.type_of(element))
        if row is None:
            return read_anything(element, reply)
        home, _, stem = row.rpartition(" ")
        if not home:
            members: Any = getattr(import_module(f"{self._root}.enums"), stem)
            return member_of(members, (element.text or "").strip(SPACE))
        module = self._codec(home.partition(" ")[0])
        read: Any = getattr(module, f"read_{stem}", None)
        return read_anything(element, reply) if read is None else read(element, reply)

    def write(self, tag: str, value: object) -> str:
        """An element of any type, with its ``xsi:type``."""
        name = self._name_of(type(value))
        if name is None:
            return write_anything(tag, value)
        namespace, _, local = name.removeprefix("{").rpartition("}")
        mark = f' xmlns:k="{xs_string(namespace)}" i:type="k:{local}"'
        if not namespace:
            mark = f' i:type="{local}"'
        row = self._rows[name].split(" ")
        if len(row) == 1:
            return f"<{tag}{mark}>{xs_string(value)}</{tag}>"
        write: Any = getattr(self._codec(row[0]), f"write_{row[-1]}", None)
        if write is None:
            raise LexicalError(f"is of the type {local}, which is used in replies only")
        written: str = write(tag, value, mark)
        return written

    def _codec(self, module: str) -> object:
        return import_module(f"{self._root}._soap.types.{module}")

    def _name_of(self, kind: type) -> str | None:
        """Return the name of the type of a class, or None."""
        if not self._classes:
            found: dict[tuple[str, str], str] = {}
            for name, row in self._rows.items():
                module, _, rest = row.rpartition(" ")[0].partition(" ")
                home = f"{self._root}.types.{module}"
                key = (home, rest) if module else (f"{self._root}.enums", row)
                found[key] = name
            self._classes = (
                found  # assigned complete, because other threads may read it
            )
        return self._classes.get((kind.__module__, kind.__qualname__))


def write_anything(tag: str, value: object) -> str:
    """An element of any type: a plain value with its type, or the content of an `Element`."""
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


def _is_plain(element: Element) -> bool:
    """Tell whether an element has only a value and a type."""
    return all(name in _TECHNICAL or "instance}" in name for name in element.attrib)


def read_anything(element: Element, reply: Reply) -> object:
    """An element of any type: a plain value if it names a built-in type, or the element."""
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
