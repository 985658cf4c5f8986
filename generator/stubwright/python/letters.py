"""Text beyond ASCII in ASCII letters, so that names read well in any editor."""

from __future__ import annotations

from typing import Final

_NO_LETTER: Final = str.maketrans("", "", "'\"")
"""Quotes, which romanization puts for the hard and the soft sign of Cyrillic."""


def ascii_of(text: str) -> str:
    """Return a text with its letters romanized.

    Different texts may become the same, as Cyrillic and Latin have letters that look alike. A
    character that has no romanization is left out.
    """
    if text.isascii():
        return text
    from anyascii import anyascii

    return "".join(
        character if character.isascii() else anyascii(character).translate(_NO_LETTER)
        for character in text
    )
