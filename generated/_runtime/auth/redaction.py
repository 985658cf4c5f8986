"""Hiding secrets in text that is shown: a service may repeat what it was sent."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["HIDDEN", "redacted"]

HIDDEN: Final = "***"
_ENTITIES: Final = {"&": "amp", "<": "lt", ">": "gt", '"': "quot", "'": "apos"}


def redacted(text: str, secrets: Iterable[str]) -> str:
    """Return a text without secrets, however XML, JSON, URLs and Python escape their characters.

    Text that is to be shortened is redacted first: half a secret isn't recognized any more.
    """
    from re import sub

    for secret in sorted(filter(None, secrets), key=len, reverse=True):
        text = sub("".join(map(_pattern, secret)), HIDDEN, text)
    return text


def _pattern(character: str) -> str:
    """Return a regular expression that matches a character as it is and escaped."""
    if character.isascii() and character.isalnum():
        return character  # nothing escapes it
    from json import dumps
    from re import escape
    from urllib.parse import quote, quote_plus

    code = ord(character)
    spellings = {
        character,
        f"\\{character}",
        f"\\u{code:04x}",
        f"%{code:02x}",
        dumps(character)[1:-1],
        repr(character)[1:-1],
        quote(character, safe=""),
        quote_plus(character),
        f"&{_ENTITIES.get(character)};",
    }
    found = [f"&#0*{code};", f"&#x0*{code:x};"]
    if character == "\\":
        # Those of a run may be doubled, so the first takes all.
        found += ["%5c", r"\\++", r"(?<=\\)"]
    else:
        found += map(escape, sorted(spellings))
    return f"(?i:{'|'.join(found)})"
