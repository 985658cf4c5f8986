"""What the rows of a reply say about an item, and the codes that decide it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from tests.sweep.replies.draft import Scalar
    from tests.sweep.replies.oracle.rules import Proof

__all__ = [
    "MICROSOFT_INTERNAL",
    "MICROSOFT_TURNED_AWAY",
    "NOTHING",
    "YANDEX_INTERNAL",
    "YANDEX_TURNED_AWAY",
    "Found",
    "number_of",
    "worst",
]

MICROSOFT_INTERNAL: Final = frozenset({0})
MICROSOFT_TURNED_AWAY: Final = frozenset({105, 106, 109, 116, 117})
YANDEX_INTERNAL: Final = frozenset({52, 1000, 1001, 1002, 1020})
YANDEX_TURNED_AWAY: Final = frozenset({53, 56, 152, 506})


class Found(NamedTuple):
    """What the rows say about an item, before the rest of the message is considered."""

    proof: Proof
    is_open: bool = False
    """Whether `unknown` is defensible, too."""


NOTHING: Final = Found("nothing")


def number_of(code: Scalar) -> Scalar:
    """Return a code or an index as a number, if its text is one."""
    return int(code) if isinstance(code, str) and code.isdigit() else code


def worst(found: list[Found]) -> Found:
    """Return what several errors of one item prove together."""
    if any(each.proof == "nothing" for each in found):
        return NOTHING
    return Found("error", is_open=any(each.is_open for each in found))
