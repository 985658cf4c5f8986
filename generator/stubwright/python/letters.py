"""Letters beyond ASCII in ASCII: what most readers of a language would write for them.

Two names may come out alike, as Cyrillic and Latin have letters that look the same; those who choose
names keep them apart.
"""

# ruff: noqa: RUF001  # the table is of letters that look like others

from __future__ import annotations

import unicodedata
from typing import Final

_CYRILLIC: Final = {
    "а": "a", "б": "b", "в": "v", "г": "g", "д": "d", "е": "e", "ё": "yo", "ж": "zh", "з": "z", "и": "i",
    "й": "y", "к": "k", "л": "l", "м": "m", "н": "n", "о": "o", "п": "p", "р": "r", "с": "s", "т": "t",
    "у": "u", "ф": "f", "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "shch", "ъ": "", "ы": "y", "ь": "",
    "э": "e", "ю": "yu", "я": "ya", "і": "i", "ї": "yi", "є": "ye", "ґ": "g", "ў": "u",
}  # fmt: skip
_LATIN: Final = {
    "ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th",
}  # fmt: skip
_LETTERS: Final = _CYRILLIC | _LATIN


def ascii_of(character: str) -> str:
    """Return a character in ASCII letters; the number of one that has none, ``_`` for other signs."""
    if character.isascii():
        return character
    lower = character.lower()
    if lower in _LETTERS:
        found = _LETTERS[lower]
        return found if character == lower else found.capitalize()
    plain = unicodedata.normalize("NFKD", character).encode("ascii", "ignore").decode()
    if plain.isalnum():
        return plain
    return f"_u{ord(character):x}_" if character.isalnum() else "_"
