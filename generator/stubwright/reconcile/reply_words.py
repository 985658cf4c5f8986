"""What names of elements say about a reply: success, failure, a state, an index, an id."""

from __future__ import annotations

import re
from typing import Final


def word_set(text: str) -> frozenset[str]:
    """Return the words of a text."""
    return frozenset(text.split())


_WORD: Final = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+|[^\W\d_]+")
_SUCCESS: Final = word_set(
    "success successful succeeded successfully ok deleted removed"
)
_FILLERS: Final = word_set(
    "is was has be been the operation delete remove request call overall result item"
)
_FAILURE: Final = word_set("""
    error errors err fault faults failure failures failed fail exception exceptions problem
    problems reason rejected refused invalid skipped
    """)
_STATE: Final = word_set("""
    status state code codes message messages result results outcome job task queue queued pending
    async token severity category response reply return value text detail details
    """)
_PENDING: Final = word_set("status state job task queue queued pending async")
_GRADES: Final = word_set("severity level warning warnings informational")
DELETES: Final = word_set("delete remove erase purge destroy expunge wipe del")
"""Verbs that delete."""
_ENDS: Final = word_set("by from in of with for at on")
_QUALIFIERS: Final = word_set("all batch bulk many multiple several list")
_INDEX: Final = word_set("index idx position ordinal")


def words(name: str) -> list[str]:
    """Return the words of a name in lower case."""
    return [word.lower() for word in _WORD.findall(name)]


def says_success(name: str) -> bool:
    """Tell whether a boolean of this name can only say that all was done: `isSuccess`, `Deleted`."""
    kept = [word for word in words(name) if word not in _FILLERS]
    return len(kept) == 1 and kept[0] in _SUCCESS


def says_failure(name: str) -> bool:
    """Tell whether an element of this name reports a failure: `errorMessage`, `FailedIds`."""
    return not _FAILURE.isdisjoint(words(name))


def speaks_against(name: str) -> bool:
    """Tell whether an element of this name qualifies a success beside it: `errorMessage`, `JobStatus`."""
    return not (_FAILURE | _PENDING).isdisjoint(words(name))


def says_grade(name: str) -> bool:
    """Tell whether an element of this name says how grave an error is: `Severity`."""
    return not _GRADES.isdisjoint(words(name))


def may_say_failure(name: str) -> bool:
    """Tell whether an element of this name may report a failure, or that nothing was done yet."""
    return not (_FAILURE | _STATE).isdisjoint(words(name))


def is_index(name: str) -> bool:
    """Tell whether a number of this name is the place of an item in the request."""
    found = words(name)
    return bool(found) and found[-1] in _INDEX


def first_index_in(text: str) -> int | None:
    """Return the number of the first item, if a text states one: `zero-based`, `starting at 1`."""
    found = [
        number
        for number, word in ((0, "zero"), (1, "one"))
        if re.search(
            rf"\b(?:{number}|{word})[- ]based\b|\b(?:start|begin|count|number)(?:s|ed|n?ing)?"
            rf"\s+(?:at|with|from)\s+(?:{number}|{word})\b(?!\s+of\b)",
            text,
            re.IGNORECASE,
        )
    ]
    return found[0] if len(found) == 1 else None


def nouns(name: str) -> frozenset[str]:
    """Return what an operation deletes, by its name: `product` and `catalogproduct` for `catalogProductDelete`."""
    found = words(name)
    place = next((at for at, word in enumerate(found) if word in DELETES), None)
    if place is None:
        return frozenset()
    after = found[place + 1 :]
    end = next((at for at, word in enumerate(after) if word in _ENDS), len(after))
    named = [word for word in after[:end] or found[:place] if word not in _QUALIFIERS]
    return frozenset({singular("".join(named)), singular("".join(named[-1:]))} - {""})


def singular(name: str) -> str:
    """Return the name of one of several items in lower case: `productIds` is `productid`."""
    plain = "".join(words(name))
    return plain[:-1] if plain.endswith("s") and not plain.endswith("ss") else plain
