"""Writing values in the lexical forms of XML Schema's built-in types.

Each function takes a value and returns its text, escaped for element content and for attribute
values in double quotes. It raises `LexicalError` if the value isn't of the type or can't be written.
"""

from __future__ import annotations

import re
from binascii import b2a_base64
from collections.abc import Collection, Iterable, Mapping
from functools import cache
from math import isinf, isnan
from operator import index
from struct import calcsize, pack
from struct import error as struct_error
from typing import TYPE_CHECKING, Final, Generic, ParamSpec, TypeVar, cast

from ..errors import LexicalError

if TYPE_CHECKING:
    from collections.abc import Callable

    Text = Callable[[object], str]

P = ParamSpec("P")
R_co = TypeVar("R_co", covariant=True)
_ESCAPES: Final = str.maketrans(
    {
        "&": "&amp;",
        "<": "&lt;",
        ">": "&gt;",
        '"': "&quot;",
        "\r": "&#13;",
        "\n": "&#10;",
        "\t": "&#9;",
    }
)


def shown(value: object) -> str:
    """Describe a value in an error: its type, and the value itself if it is short."""
    text = repr(value)
    return f"{type(value).__name__} {text}" if len(text) <= 40 else type(value).__name__


def refuse_non_sequence(values: object) -> None:
    """Raise for values that aren't sequences: text, bytes, a mapping, an iterator."""
    given: object = values  # keeps its type where values is narrowed
    is_text = isinstance(values, (str, bytes, bytearray, memoryview))
    if is_text or isinstance(values, Mapping) or not isinstance(values, Collection):
        raise LexicalError(f"must be a sequence, not {shown(given)}")


def items_of(value: object) -> Iterable[object]:
    """Return the items of a sequence; a str is one item. Raises for everything else."""
    if isinstance(value, str):
        return (value,)
    refuse_non_sequence(value)
    return cast("Iterable[object]", value)


def encoded(value: object) -> str:
    """Return bytes as base64."""
    if not isinstance(value, (bytes, bytearray)):
        raise LexicalError(f"must be bytes, not {shown(value)}")
    return b2a_base64(value, newline=False).decode("ascii")


def xs_string(value: object) -> str:
    """xs:string and types derived from it. Raises for characters that XML 1.0 can't contain."""
    if not isinstance(value, str):
        raise LexicalError(f"must be a str, not {shown(value)}")
    # XML can contain all characters that Python calls printable.
    if not value.isprintable() and _illegal().search(value):
        raise LexicalError("has a character that XML can't contain")
    return value.translate(_ESCAPES)


@cache
def _illegal() -> re.Pattern[str]:
    return re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def xs_boolean(value: object) -> str:
    """xs:boolean."""
    if value is True:
        return "true"
    if value is False:
        return "false"
    raise LexicalError(f"must be a bool, not {shown(value)}")


_WORD: Final = (-(2 ** (8 * calcsize("n") - 1)), 2 ** (8 * calcsize("n") - 1) - 1)
RANGES: Final[dict[object, tuple[int | None, int | None]]] = {}
"""The range of each writer of an integer type."""


class OrNil(Generic[P, R_co]):
    """A writer of list items that may be None, which is nil on the wire."""

    __slots__ = ("_write",)

    def __init__(self, write: Callable[P, R_co]) -> None:
        self._write = write

    def __call__(self, *args: P.args, **kwargs: P.kwargs) -> R_co:
        return self._write(*args, **kwargs)


def takes_none(write: object) -> bool:
    """Tell whether items may be None."""
    return isinstance(write, OrNil)


def plain_integers(write: object, values: object) -> Collection[int] | None:
    """Return the values if all are ints in the range of ``write``; otherwise None.

    This checks long lists several times as fast as one by one.
    """
    if write not in RANGES or not isinstance(values, (list, tuple, range)):
        return None
    numbers = cast("Collection[int]", values)
    count = len(numbers)
    if not count or [*map(type, numbers)].count(int) != count:
        return None
    bounds = RANGES[write]
    return numbers if _all_within(numbers, bounds) else None


def _all_within(
    numbers: Collection[int], bounds: tuple[int | None, int | None]
) -> bool:
    if bounds == _WORD:
        # Twice as fast as comparing: an int that doesn't fit a machine word can't be packed.
        try:
            pack(f"{len(numbers)}n", *numbers)
        except struct_error:
            return False
        return True
    low, high = bounds
    if low is not None and min(numbers) < low:
        return False
    return high is None or max(numbers) <= high


def whole(value: object) -> int:
    """Return an integer of any library as an int. Raises for bools and for other numbers."""
    try:
        if isinstance(value, bool):
            raise TypeError
        return index(cast("int", value))
    except TypeError:
        raise LexicalError(f"must be an int, not {shown(value)}") from None


def _integer(name: str, low: int | None, high: int | None) -> Text:
    def text(value: object) -> str:
        if type(value) is not int:
            value = whole(value)
        if (low is not None and value < low) or (high is not None and value > high):
            raise LexicalError(f"must fit {name}, which {value} does not")
        return str(value)

    text.__name__ = name
    RANGES[text] = low, high
    return text


xs_long: Final = _integer("xs:long (64 bits)", -(2**63), 2**63 - 1)
xs_int: Final = _integer("xs:int (32 bits)", -(2**31), 2**31 - 1)
xs_short: Final = _integer("xs:short (16 bits)", -(2**15), 2**15 - 1)
xs_byte: Final = _integer("xs:byte (8 bits)", -(2**7), 2**7 - 1)
xs_unsigned_long: Final = _integer("xs:unsignedLong", 0, 2**64 - 1)
xs_unsigned_int: Final = _integer("xs:unsignedInt", 0, 2**32 - 1)
xs_unsigned_short: Final = _integer("xs:unsignedShort", 0, 2**16 - 1)
xs_unsigned_byte: Final = _integer("xs:unsignedByte", 0, 2**8 - 1)
xs_integer: Final = _integer("xs:integer", None, None)
xs_non_negative_integer: Final = _integer("xs:nonNegativeInteger", 0, None)
xs_positive_integer: Final = _integer("xs:positiveInteger", 1, None)
xs_non_positive_integer: Final = _integer("xs:nonPositiveInteger", None, 0)
xs_negative_integer: Final = _integer("xs:negativeInteger", None, -1)


def xs_double(value: object) -> str:
    """xs:double and xs:float; infinities are ``INF`` and ``-INF``."""
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        raise LexicalError(f"must be a float, not {shown(value)}")
    number = float(value)
    if isnan(number):
        return "NaN"
    if isinf(number):
        return "INF" if number > 0 else "-INF"
    return repr(number)


def xs_base64_binary(value: object) -> str:
    """xs:base64Binary, from bytes."""
    return encoded(value)


def xs_list(text: Text) -> Text:
    """Return the writer of an xs:list whose items ``text`` writes.

    A str counts as one item, so that a single enumeration value needs no list around it.
    """

    def word(item: object) -> str:
        if isinstance(item, str) and (not item or _blank().search(item)):
            raise LexicalError(
                f"must not be empty or contain spaces, which separate list items: {shown(item)}"
            )
        return text(item)

    def joined(value: object) -> str:
        return " ".join(map(word, items_of(value)))

    return joined


@cache
def _blank() -> re.Pattern[str]:
    return re.compile("[ \t\r\n]")


def xs_decimal(value: object) -> str:
    """xs:decimal, which has no exponent. An int is one, too."""
    from decimal import Decimal

    if isinstance(value, bool) or not isinstance(value, (int, Decimal)):
        raise LexicalError(f"must be a Decimal, not {shown(value)}")
    number = Decimal(value)
    if not number.is_finite():
        raise LexicalError(f"must be a finite number, not {shown(value)}")
    return f"{number:f}"


def xs_hex_binary(value: object) -> str:
    """xs:hexBinary, from bytes."""
    if not isinstance(value, (bytes, bytearray)):
        raise LexicalError(f"must be bytes, not {shown(value)}")
    return value.hex().upper()


def xs_fixed(
    text: Text, only: str, parse: Callable[[str], object] | None = None
) -> Text:
    """Return the writer of a fixed value, which is written as ``only``.

    ``parse`` is for types whose values have several forms, such as ``1`` and ``true``.
    """

    def fixed(value: object) -> str:
        written = text(value)
        same = written == xs_string(only) if parse is None else value == parse(only)
        if not same:
            raise LexicalError(f"must be {only!r}, not {shown(value)}")
        return xs_string(only)

    return fixed
