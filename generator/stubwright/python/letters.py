"""Romanizes text, so that names consist of ASCII letters."""

from __future__ import annotations

from typing import Final

_NO_LETTER: Final = str.maketrans("", "", "'\"")
"""Quotes, which the romanization uses for Cyrillic's hard and soft signs."""


def ascii_of(text: str) -> str:
    """Return a text with its letters romanized.

    Different texts may become equal. A character without a romanization is left out.
    """
    if text.isascii():
        return text
    from anyascii import anyascii

    return "".join(
        character if character.isascii() else anyascii(character).translate(_NO_LETTER)
        for character in text
    )
