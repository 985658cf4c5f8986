"""Finds limits on the number of items in one call in prose.

Prose also states limits of text lengths, accounts and result pages. A number is taken as an element's
limit if the words before it bound a quantity, no unit follows it, and no word around it names anything
but the call.
"""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING, Final, NamedTuple

from stubwright.docs.facts import ElementFacts, Fact
from stubwright.docs.text import russian
from stubwright.docs.text.element_names import SEVERAL_HUMPS
from stubwright.docs.text.numbers import NUMERAL, to_int
from stubwright.docs.text.passages import sentences

if TYPE_CHECKING:
    from collections.abc import Iterator

    from stubwright.docs.facts import TypePhrase
    from stubwright.docs.text.passages import Cell, Passage, Sentence

_BOUND: Final = re.compile(
    rf"""
    (?P<lead>
        \bmax(?:imum)?\s+(?:\w+\s+){{0,2}}?(?:number|size|count|length|limit)\b[^.;()]{{0,90}}?\s
            (?:is|are|of)\s+(?:limited\s+to\s+)?
      | \bmax(?:imum)?\s+(?:(?:of|on|is)\s+)?
      | \bup\s+to\s+
      | \b(?:no|not)\s+more\s+than\s+
      | \bat\s+most\s+
      | \bnot\s+exceed\s+
      | \bexactly\s+
      | \blimit(?:ed)?\s+(?:\w+\s+){{0,3}}?(?:to|of)\s+
      | \b(?:from|between)\s+(?:1|one)\s+(?:to|and)\s+
      | {russian.BOUND}
    )(?P<number>{NUMERAL})
    | (?P<before>{NUMERAL})\s+(?:\w+\s+)?(?:total\s+)?maximum\b
    """,
    re.VERBOSE | re.IGNORECASE,
)

_UNIT: Final = re.compile(
    rf"""
    \s*(?:%|px\b|[kKMG]i?B\b|
      (?:[\w-]+\s+){{0,2}}?
      (?:characters?|chars?|letters?|digits?|words?|lines?|(?:kilo|mega|giga)?bytes?|pixels?|percent
        |seconds?|minutes?|hours?|days?|weeks?|months?|years?|times|levels?|decimals?|places
        |{russian.UNIT})\b)
    """,
    re.VERBOSE | re.IGNORECASE,
)
_PER_CALL: Final = re.compile(
    rf"""
    \b(?:per|for\s+each|for\s+every|in\s+(?:any|each|every|one|the|a|an)(?:\s+(?:one|single))?)\s+
      (?:service\s+|method\s+|api\s+|web\s+service\s+|add\s+|update\s+|delete\s+|get\s+)?
      (?:call|request|operation|method|batch)
    | \bin\s+the\s+(?:array|list)\b
    | {russian.PER_CALL}
    """,
    re.VERBOSE | re.IGNORECASE,
)
_HOLDER: Final = (
    r"(?:accounts?|campaigns?|ad\s?groups?|asset\s+groups?|customers?|users?|advertisers?|clients?"
    r"|librar(?:y|ies))"
)
_QUOTA: Final = re.compile(
    rf"""
    \bper\s+\w+
    | \b(?:for|in|to|on|within|of|across)\s+(?:each|every|all|any|an|a|one|your|the\s+same)\s+
      (?:[\w-]+\s+){{0,2}}?{_HOLDER}\b
    | {russian.QUOTA}
    """,
    re.VERBOSE | re.IGNORECASE,
)
_FOREIGN_SUBJECT: Final = re.compile(
    rf"""
    \b(?:each|every)\b
    | (?<!\bof[ ])\b{_HOLDER}\s+(?:can|may|must|is|are|has|have|contains?|holds?|includes?|supports?)\b
    | \b(?:you|we)\s+(?:can|may)\s+(?:only\s+)?(?:have|own|create|store|hold)\b
    | \bbe\s+(?:associated|assigned|shared|linked|used|created|stored)\b
    | \breturn(?:s|ed)?\s+(?:only\s+)?(?:an?\s+)?$
    """,
    re.VERBOSE | re.IGNORECASE,
)
_FOREIGN_OBJECT: Final = re.compile(
    r"\s*(?:of\s+the\b|of\s+these\b|(?:\w+\s+){1,4}?(?:(?:is|are|will\s+be|can\s+be)\s+returned|per\s+page)\b)",
    re.IGNORECASE,
)
_FOREIGN_LEAD: Final = re.compile(r"\b(?:to\s+return|returned|page)\b", re.IGNORECASE)
_CLAUSE_END: Final = re.compile(
    r"[,;:]|\b(?:and|but|that|which|who|must|if|when|where|so|или|и|но)\b",
    re.IGNORECASE,
)
_LINK: Final = re.compile(
    rf"\b(?:which|each|every|that|with|contain\w*|includ\w*|having|{russian.LINK})\b",
    re.IGNORECASE,
)
_MOST_BOUNDS: Final = 20
_NEAR: Final = 300
"""The number of characters around a number that are searched."""

_IDS: Final = re.compile(r"I[Dd]s$")

_NAMED: Final = re.compile(rf"\s*({SEVERAL_HUMPS.pattern})\b", re.ASCII)


class Limits(NamedTuple):
    """The limits that a description states; ``conflicting`` are different values of the same limit."""

    max_items: Fact[int] | None = None
    nested: Fact[int] | None = None
    conflicting: tuple[Fact[int], ...] = ()


class _Bound(NamedTuple):
    """A number, its offset, the words that make it a bound, and the text before and after these."""

    value: int
    start: int
    before: str
    lead: str
    after: str


def find_limits(description: Cell, name: str, phrase: TypePhrase | None) -> Limits:
    """Return the limits that an element's description states.

    Only lists have limits. An element whose name ends in Ids is a list: old pages omit the word in its
    type.
    """
    if not _IDS.search(name) and not (phrase is None or phrase.is_list):
        return Limits()
    found: list[tuple[Fact[int], Fact[int] | None]] = []
    for passage in description:
        for sentence in sentences(passage):
            limit = _limit_of(sentence)
            if limit is not None:
                found.append(limit)
    if not found:
        return Limits()
    first, nested = found[0]
    others = (limit for limit, _ in found[1:] if limit.value != first.value)
    return Limits(first, nested, tuple(others))


def find_call_limit(passage: Passage) -> Fact[int] | None:
    """Return the limit that a paragraph states for one call."""
    for sentence in sentences(passage):
        if _PER_CALL.search(sentence.text):
            limit = _limit_of(sentence)
            if limit is not None:
                return limit[0]
    return None


def find_named_limit(passage: Passage) -> ElementFacts | None:
    """Return the limit of a paragraph that names the element after the number."""
    found: list[ElementFacts] = []
    for sentence in sentences(passage):
        limit = _limit_of(sentence)
        bounds = (b for b in _bounds(sentence.text) if not _is_foreign(b))
        named = next((_NAMED.match(bound.after) for bound in bounds), None)
        if limit is not None and named is not None:
            source = sentence.source()
            first, nested = limit
            found.append(
                ElementFacts(named[1], source, max_items=first, nested_max_items=nested)
            )
    return found[0] if len(found) == 1 else None


def _limit_of(sentence: Sentence) -> tuple[Fact[int], Fact[int] | None] | None:
    bounds = list(_bounds(sentence.text))
    for index, bound in enumerate(bounds):
        if _is_foreign(bound):
            continue
        limit = Fact(bound.value, sentence.source(bound.start))
        for inner in bounds[index + 1 :]:
            between = sentence.text[bound.start : inner.start]
            if _LINK.search(between) and not _is_quota(inner.after):
                return limit, Fact(inner.value, sentence.source(inner.start))
        return limit, None
    return None


def _bounds(text: str) -> Iterator[_Bound]:
    """Yield the numbers that limit a count, with the words around each."""
    matches = list(islice(_BOUND.finditer(text), _MOST_BOUNDS))
    for index, match in enumerate(matches):
        end = matches[index + 1].start() if index + 1 < len(matches) else len(text)
        numeral = match["number"] or match["before"]
        value = to_int(numeral)
        after = text[match.end() : end]
        if value is None or value == 0 or _UNIT.match(after):
            continue
        start = match.start("number") if match["number"] else match.start("before")
        before = text[max(0, match.start() - _NEAR) : match.start()]
        lead = text[match.start() : start]
        yield _Bound(value, start, before, lead, after[:_NEAR])


def _is_foreign(bound: _Bound) -> bool:
    if _FOREIGN_OBJECT.match(bound.after) or _FOREIGN_LEAD.search(bound.lead):
        return True
    clause = _CLAUSE_END.split(bound.after, maxsplit=1)[0]
    if _PER_CALL.search(clause):
        return False
    if _FOREIGN_SUBJECT.search(_PER_CALL.sub("", bound.before)):
        return not _PER_CALL.search(bound.lead)
    return _is_quota(clause)


def _is_quota(after: str) -> bool:
    return bool(_QUOTA.search(after)) and not _PER_CALL.search(after)
