"""Converts values of simple types to their lexical form and back."""

from __future__ import annotations

import re
from base64 import b64decode, b64encode
from decimal import Decimal
from typing import TYPE_CHECKING, Final

from stubwright.sandbox.generic.values import MessageError, Value, as_list
from stubwright.schema.xsd import ANY_SIMPLE_TYPE, XSD, QName, SimpleType

if TYPE_CHECKING:
    from collections.abc import Callable

    from stubwright.schema.xsd import Schemas

_BITS: Final = {"long": 64, "int": 32, "short": 16, "byte": 8}
INTEGERS: Final[dict[str, tuple[int | None, int | None]]] = {
    **{name: (-(2 ** (bits - 1)), 2 ** (bits - 1) - 1) for name, bits in _BITS.items()},
    **{
        f"unsigned{name.capitalize()}": (0, 2**bits - 1) for name, bits in _BITS.items()
    },
    "integer": (None, None),
    "nonNegativeInteger": (0, None),
    "positiveInteger": (1, None),
    "nonPositiveInteger": (None, 0),
    "negativeInteger": (None, -1),
}
"""The integer types, with their lowest and highest values."""

_LISTS: Final = frozenset({"ENTITIES", "IDREFS", "NMTOKENS"})
_INTEGER: Final = re.compile(r"[+-]?[0-9]+")
_DOUBLE: Final = re.compile(
    r"[+-]?INF|NaN|[+-]?([0-9]+(\.[0-9]*)?|\.[0-9]+)([eE][+-]?[0-9]+)?"
)
_SPECIAL: Final = {"INF": "inf", "+INF": "inf", "-INF": "-inf", "NaN": "nan"}
_KEEP_SPACE: Final = frozenset({"string", "anySimpleType", "anyType"})
_SPACE: Final = re.compile("[ \t\r\n]+")


def atomic(schemas: Schemas, name: QName) -> tuple[str, SimpleType | None]:
    """Return the built-in type that a simple type is derived from, or the list or union type."""
    seen: set[QName] = set()
    current = name
    while current not in seen:
        seen.add(current)
        component = schemas.types.get(current)
        if not isinstance(component, SimpleType):
            break
        if component.variety != "atomic":
            return "", component
        current = component.base or ANY_SIMPLE_TYPE
    return current.local if current.namespace == XSD else "string", None


def text_of(schemas: Schemas, name: QName, value: Value) -> str:
    """Return the lexical form of a value. Raises `MessageError`."""
    builtin, made = atomic(schemas, name)
    if made is None:
        return _builtin_text(builtin, value)
    if made.variety == "list" and made.item is not None:
        item = made.item
        return " ".join(text_of(schemas, item, each) for each in as_list(value))
    text: str = _first(made, lambda member: text_of(schemas, member, value))
    return text


def value_of(schemas: Schemas, name: QName, text: str) -> Value:
    """Return the value of a lexical form. Raises `MessageError`."""
    builtin, made = atomic(schemas, name)
    if made is None:
        return _builtin_value(builtin, text)
    if made.variety == "list" and made.item is not None:
        item = made.item
        return [value_of(schemas, item, word) for word in text.split()]
    return _first(made, lambda member: value_of(schemas, member, text))


def _first(union: SimpleType, convert: Callable[[QName], Value]) -> Value:
    """Return the conversion by the first member type of a union that accepts the value."""
    for member in union.members:
        try:
            return convert(member)
        except MessageError:
            continue
    raise MessageError(f"no member type of {union.name} accepts it")


def _builtin_text(builtin: str, value: Value) -> str:
    if builtin in _LISTS:
        return " ".join(_builtin_text("NMTOKEN", each) for each in as_list(value))
    if builtin in INTEGERS:
        return str(in_range(builtin, value))
    match builtin:
        case "boolean" if isinstance(value, bool):
            return "true" if value else "false"
        case "double" | "float" if _is_number(value):
            number = float(value)
            special = {"inf": "INF", "-inf": "-INF", "nan": "NaN"}
            text = repr(number)
            return special.get(text, text)
        case "decimal" if isinstance(value, Decimal):
            return f"{value:f}"
        case "base64Binary" if isinstance(value, bytes):
            return b64encode(value).decode()
        case "hexBinary" if isinstance(value, bytes):
            return value.hex().upper()
        case "boolean" | "double" | "float" | "decimal" | "base64Binary" | "hexBinary":
            pass
        case _ if isinstance(value, str):
            return str(value)
        case _:
            pass
    raise MessageError(f"{value!r} isn't a valid xs:{builtin}")


def in_range(builtin: str, value: Value) -> int:
    """Return an integer within the range of a built-in type. Raises `MessageError`."""
    low, high = INTEGERS[builtin]
    if not isinstance(value, int) or isinstance(value, bool):
        raise MessageError(f"{value!r} isn't a valid xs:{builtin}")
    if (low is not None and value < low) or (high is not None and value > high):
        raise MessageError(f"{value!r} is out of the range of xs:{builtin}")
    return int(value)


def _is_number(value: Value) -> bool:
    return isinstance(value, (int, float)) and not isinstance(value, bool)


def _builtin_value(builtin: str, text: str) -> Value:
    if builtin in _KEEP_SPACE:
        return text
    if builtin == "normalizedString":
        return re.sub("[\t\r\n]", " ", text)
    word = _SPACE.sub(" ", text).strip(" ")
    if builtin in _LISTS:
        return word.split()
    if builtin in INTEGERS and _INTEGER.fullmatch(word):
        return in_range(builtin, int(word))
    if builtin not in INTEGERS and builtin not in _FORMS:
        return word
    form, convert = _FORMS.get(builtin, _NO_FORM)
    try:
        if form.fullmatch(word):
            return convert(word)
    except ValueError:
        pass
    raise MessageError(f"{text!r} isn't a valid xs:{builtin}")


def _double(word: str) -> float:
    return float(_SPECIAL.get(word, word))


def _base64(word: str) -> bytes:
    return b64decode(word.replace(" ", ""), validate=True)


_FORMS: Final[dict[str, tuple[re.Pattern[str], Callable[[str], Value]]]] = {
    "boolean": (re.compile("true|false|1|0"), {"true", "1"}.__contains__),
    "double": (_DOUBLE, _double),
    "float": (_DOUBLE, _double),
    "decimal": (re.compile(r"[+-]?([0-9]+(\.[0-9]*)?|\.[0-9]+)"), Decimal),
    "base64Binary": (re.compile("[A-Za-z0-9+/= ]*"), _base64),
    "hexBinary": (re.compile("[0-9A-Fa-f]*"), bytes.fromhex),
}
"""The lexical form of each type, after white space is collapsed, and the conversion."""

_NO_FORM: Final[tuple[re.Pattern[str], Callable[[str], Value]]] = (
    re.compile("(?!)"),
    str,
)
