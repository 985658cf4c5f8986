"""Reads whole numbers in prose: 1000, 1,000, 1.000, 10 000 and number words."""

from __future__ import annotations

import re
from typing import Final

_IN_ORDER: Final = "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
_WORDS: Final = {word: value for value, word in enumerate(_IN_ORDER.split("|"), 1)}

NUMERAL: Final = (
    r"(?:(?<![\w.,])(?:\d{1,3}(?:[\s,.'\u2019]\d{3})+|\d+)(?![.,]?\d)(?!\w)"
    rf"|\b(?:{_IN_ORDER})\b)"
)
"""A pattern for a whole number. Grouping is by blank, comma, point or apostrophe, in threes."""

_SEPARATORS: Final = re.compile(r"[\s,.'\u2019]")
_MAX_DIGITS: Final = 18


def to_int(numeral: str) -> int | None:
    """Return the value of a match of `NUMERAL`; None if it has too many digits for a count."""
    word = _WORDS.get(numeral.lower())
    if word is not None:
        return word
    digits = _SEPARATORS.sub("", numeral)
    return int(digits) if digits.isdigit() and len(digits) <= _MAX_DIGITS else None
