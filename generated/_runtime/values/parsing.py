"""Parsing the lexical forms of XML Schema's built-in types. Each function raises ValueError."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable
    from decimal import Decimal
    from enum import StrEnum

SPACE: Final = " \t\r\n"
T = TypeVar("T")
E = TypeVar("E", bound="StrEnum")

parse_string: Final = str


def parse_integer(text: str) -> int:
    """Parse an integer type. It has no ``1_000`` and no digits of other scripts, unlike Python."""
    return int(_lexical(text))


def parse_double(text: str) -> float:
    """Parse an xs:double or xs:float."""
    return float(_lexical(text))


def _lexical(text: str) -> str:
    if "_" in text or not text.isascii():
        raise ValueError(text)
    return text


def parse_boolean(text: str) -> bool:
    """Parse an xs:boolean."""
    word = text.strip(SPACE)
    if word in {"true", "1"}:
        return True
    if word in {"false", "0"}:
        return False
    raise ValueError(text)


def parse_base64(text: str) -> bytes:
    """Parse an xs:base64Binary."""
    from base64 import b64decode

    return b64decode("".join(text.split()), validate=True)


def parse_hex(text: str) -> bytes:
    """Parse an xs:hexBinary."""
    return bytes.fromhex("".join(text.split()))


def parse_decimal(text: str) -> Decimal:
    """Parse an xs:decimal."""
    from decimal import Decimal, InvalidOperation

    try:
        number = Decimal(_lexical(text).strip(SPACE))
    except InvalidOperation:
        raise ValueError(text) from None
    if not number.is_finite():
        raise ValueError(text)
    return number


def parse_list(parse: Callable[[str], T]) -> Callable[[str], list[T]]:
    """Return the parser of an xs:list whose items ``parse`` parses."""

    def items(text: str) -> list[T]:
        return [parse(word) for word in text.split()]

    return items


def parse_member(values: type[E]) -> Callable[[str], E | str]:
    """Return the parser of an enumeration; an unknown value stays a str."""

    def member(text: str) -> E | str:
        return member_of(values, text.strip(SPACE))

    return member


def member_of(values: type[E], text: str) -> E | str:
    """Return the enumeration's member for a wire value, or the text itself."""
    try:
        return values(text)
    except ValueError:
        return text
