"""Reads the wording of data types: ``long array``, ``array of long``, ``BatchError``, nillable or not."""

from __future__ import annotations

import re
from typing import Final

from stubwright.docs.facts import TypePhrase

PRIMITIVE: Final = (
    "anyURI|base64Binary|boolean|byte|char|dateTime|date|decimal|double|duration|float|guid|integer"
    "|int|long|short|string|time|unsignedByte|unsignedInt|unsignedLong|unsignedShort"
)
"""A pattern for the primitives."""

PRIMITIVES: Final = frozenset(PRIMITIVE.split("|"))
"""The type names in lower case."""

_NAME: Final = r"(?:[A-Z][A-Za-z0-9_]*(?:\.[A-Z]\w*)*|" + PRIMITIVE + ")"
_NILLABLE: Final = r"(?P<nil>\s*[,;]?\s*\(?\s*(?:nill?able|null(?:able)?)\s*\)?)?"
_LIST_WORD: Final = r"(?:array|list|collection)"

_PHRASE: Final = re.compile(
    rf"(?:(?P<of>(?:an?\s+)?{_LIST_WORD}\s+of\s+)(?P<item>{_NAME})(?:\s+(?:objects?|items?))?"
    rf"|(?P<name>{_NAME})(?P<suffix>\s+{_LIST_WORD}|\s*\[\s*\])?){_NILLABLE}",
    re.IGNORECASE,
)
_EXACT_NAME: Final = re.compile(_NAME)
_LONGEST: Final = 120


def read_type(text: str) -> TypePhrase | None:
    """Return the type that a phrase names, or None if the phrase isn't understood."""
    text = text.strip().rstrip(".")
    if len(text) > _LONGEST:
        return None
    match = _PHRASE.fullmatch(text)
    if match is None:
        return None
    name = match["item"] or match["name"]
    if not _EXACT_NAME.fullmatch(name) and name.lower() not in PRIMITIVES:
        return None
    is_list = match["of"] is not None or match["suffix"] is not None
    return TypePhrase(name, is_list=is_list, nillable=match["nil"] is not None)


def is_unambiguous_type(text: str) -> bool:
    """Return whether a text can only be a type: an array, or a primitive that isn't a common word."""
    phrase = read_type(text)
    return phrase is not None and (phrase.is_list or text in _NO_OTHER_MEANING)


_TAIL: Final = re.compile(rf"(?:^|\s)(?P<type>(?:array\s+of\s+)?{_NAME}(?:\s+array)?)$")
_NO_OTHER_MEANING: Final = PRIMITIVES - {"char", "date", "short", "time"}
"""Primitives that aren't common English words as well."""

_SENTENCE_BEFORE: Final = re.compile(r"[.!?:;)\]\"'\u201d\u00bb\u3002]$")


def split_off_type(text: str) -> tuple[str, str] | None:
    """Split a row's text into its description and the type phrase at its end; None if there is none.

    Any word may be the name of a complex type, so a name is taken as one only after the end of a
    sentence, or if the phrase says that it is an array.
    """
    text = text.rstrip()
    match = _TAIL.search(text[-_LONGEST:])
    if match is None:
        return None
    phrase = match["type"]
    before = text[: len(text) - len(phrase)].rstrip()
    is_plain = phrase in _NO_OTHER_MEANING or "array" in phrase.split()
    if is_plain or not before or _SENTENCE_BEFORE.search(before):
        return before, phrase
    return None
