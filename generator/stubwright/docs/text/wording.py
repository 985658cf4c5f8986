"""Finds facts in descriptions: required, optional, reserved, nillable, defaults; classifies notes."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final, Literal, NamedTuple, TypeAlias

from stubwright.docs.facts import Fact
from stubwright.docs.text import russian
from stubwright.docs.text.passages import sentences

if TYPE_CHECKING:
    from collections.abc import Iterable

    from stubwright.docs.text.passages import Cell, Passage, Sentence

NoteKind: TypeAlias = Literal["availability", "role", "restriction", "errors", "note"]

_OWN: Final = (
    r"(?:this\s+(?:\w+\s+){0,2}?(?:element|field|property|parameter|value|list|array|header)"
    r"|the\s+(?:element|field|property|parameter|value|list|array|header)|it)"
)
_RESERVED: Final = re.compile(
    r"\breserved\s+for\s+(?:internal|future|system)\b|\bis\s+reserved\b|^reserved\b"
    r"|\bfor\s+internal\s+use(?:\s+only)?\b",
    re.IGNORECASE,
)
_NILLABLE: Final = re.compile(r"\bnull?able\b|\bnill?able\b", re.IGNORECASE)
_OPTIONAL: Final = re.compile(
    rf"""
    ^\(?optional\b
    | \b(?:is|are|was)\s+(?:an?\s+|also\s+|always\s+)?optional\b
    | \ban?\s+optional\s+(?:element|field|parameter|value|list|array|property|header|filter)\b
    | \b(?:is|are)\s+not\s+(?:a\s+)?(?:required|mandatory)\b(?!\s+to\b)
    | \b(?:isn['\u2019]t|aren['\u2019]t)\s+(?:required|mandatory)\b(?!\s+to\b)
    | ^not\s+(?:required|mandatory)\b
    | \b(?:leave\s+{_OWN}\s+(?:nil|null|empty|unset|blank)
        |omit\s+{_OWN}|set\s+{_OWN}\s+to\s+(?:nil|null))\b
    | \b{_OWN}\s+(?:can|may)\s+be\s+(?:nil|null|empty|omitted|left\s+(?:nil|null|empty|unset))\b
    | ^if\s+(?:{_OWN}\s+is\s+)?(?:not\s+(?:set|specified|provided|included)|omitted|left\s+empty)\b
    | ^if\s+{_OWN}\s+is\s+(?:null|nil|empty)\b
    | ^if\s+you\s+(?:do\s+not|don['\u2019]t)\s+(?:set|specify|include|provide)\s+{_OWN}\b
    """,
    re.VERBOSE | re.IGNORECASE,
)
_CONDITIONAL: Final = re.compile(
    rf"""
    \b(?:required|mandatory)\s+(?:only\s+)?
      (?:if|when|unless|for|in\s+case|by\s+most|by\s+some|depending|where)\b
    | \b(?:if|when|unless)\b[^.]{{0,200}}\b(?:is|are)\s+required\b
    | \bat\s+least\s+one\s+of\b | \bmust\s+(?:specify|set|include|provide)\s+either\b
    | \beither\b[^.]{{0,80}}\bor\b[^.]{{0,80}}\b(?:must\s+be|is)\s+(?:specified|set|required|provided)
    | {russian.CONDITIONAL}
    """,
    re.VERBOSE | re.IGNORECASE,
)
_REQUIRED: Final = re.compile(
    r"^\(?required\b(?!\s+(?:if|when|for|unless|by))"
    rf"|\b(?:{_OWN}|this)\s+is\s+(?:always\s+)?(?:required|mandatory)\b(?!\s+(?:if|when|for|unless|by|to|only))",
    re.IGNORECASE,
)
_DEFAULT: Final = re.compile(
    r"""
    \b[Dd]efault(?:s?\s+to|(?:\s+[a-z]+){0,2}\s+(?:is|=)(?:\s+set\s+to)?|:)\s+
    (?:(?:the\s+)?value\s+(?:of\s+)?)?
    (?P<quote>["'\u201c\u2018]?)
    (?P<value>[A-Z][A-Za-z0-9_]*|true|false|null|nil|empty|-?\d[\d,.]*(?<![.,]))
    (?=[\s"'\u201d\u2019.,;:)]|$)
    """,
    re.VERBOSE,
)
_EMPHATIC: Final = re.compile(r"^(?:The|A|An|If|When|This|That|It|You|Each)$")


class Wording(NamedTuple):
    """The facts in a description; None where it doesn't state one."""

    required: Fact[bool] | None = None
    is_conditional: bool = False
    default: Fact[str] | None = None
    reserved: Fact[bool] | None = None
    nillable: bool = False


def read_wording(description: Cell) -> Wording:
    """Return the facts in an element's description."""
    found = [s for passage in description for s in sentences(passage)]
    reserved = _first(_RESERVED, found)
    default = _default(found)
    optional = _first(_OPTIONAL, found)
    nillable = _first(_NILLABLE, found)
    explicit = _first(_REQUIRED, found)
    not_required = optional or reserved or nillable or default
    required = (
        Fact(value=False, source=not_required.source)
        if not_required is not None
        else Fact(value=True, source=explicit.source) if explicit is not None else None
    )
    return Wording(
        required=required,
        is_conditional=_first(_CONDITIONAL, found) is not None,
        default=default,
        reserved=Fact(value=True, source=reserved.source) if reserved else None,
        nillable=nillable is not None,
    )


def _first(pattern: re.Pattern[str], found: Iterable[Sentence]) -> Fact[str] | None:
    for sentence in found:
        match = _find(pattern, sentence.text)
        if match:
            return Fact(match.group(), sentence.source(match.start()))
    return None


@lru_cache(maxsize=8192)
def _find(pattern: re.Pattern[str], text: str) -> re.Match[str] | None:
    """Search a sentence. Cached, since most sentences are on many pages."""
    return pattern.search(text)


def _default(found: Iterable[Sentence]) -> Fact[str] | None:
    for sentence in found:
        match = _DEFAULT.search(sentence.text)
        if match and not _EMPHATIC.match(match["value"]):
            return Fact(match["value"], sentence.source(match.start("value")))
    return None


_LONGEST: Final = 4000
"""The number of characters of a paragraph that are searched."""

_AVAILABILITY: Final = re.compile(
    rf"""
    \b(?:not|n['\u2019]t|no\s+longer)\s+(?:yet\s+|currently\s+|be\s+)?(?:supported|available)\b
    | \bpreview\b|\bpilot\b|\b(?:retired?|deprecat\w+|sunset|discontinued)\b|\bclosed\s+beta\b
    | \breserved\s+for\s+future\b|\bnot\s+everyone\s+has\b|\bwill\s+be\s+removed\b|\brolled?\s+out\b
    | {russian.AVAILABILITY}
    """,
    re.VERBOSE | re.IGNORECASE,
)
_ROLE: Final = re.compile(
    rf"""
    \bonly\s+(?:an?\s+|the\s+)?(?:\w+\s+){{0,4}}?(?:users?|administrators?|admins?)\b
    | \b(?:super\s+admin|credentials\b[^.]{{0,200}}\bcan|user\s+roles?\b)
    | {russian.ROLE}
    """,
    re.VERBOSE | re.IGNORECASE,
)
_RESTRICTION: Final = re.compile(
    rf"""
    \b(?:can['\u2019]t|cannot|can\s+not|may\s+not|must\s+not|must\s+first|can\s+only|must\s+be)\b
    | \b(?:will|would)\s+fail\b|\bfails\s+(?:if|when)\b|\bnot\s+(?:allowed|permitted|possible)\b
    | {russian.RESTRICTION}
    """,
    re.VERBOSE | re.IGNORECASE,
)
_ERRORS: Final = re.compile(
    rf"\berrors?\b|\berror\s+codes?\b|\bfaults?\b|{russian.ERRORS}", re.IGNORECASE
)
_KINDS: Final[tuple[tuple[NoteKind, re.Pattern[str]], ...]] = (
    ("availability", _AVAILABILITY),
    ("role", _ROLE),
    ("restriction", _RESTRICTION),
    ("errors", _ERRORS),
)


def note_kind(passage: Passage) -> NoteKind:
    """Return the kind of a paragraph that isn't about one element."""
    text = passage.text[:_LONGEST]
    for kind, pattern in _KINDS:
        if pattern.search(text):
            return kind
    return "note"
