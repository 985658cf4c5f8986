"""The limits in a cell of an index page: ``100 MediaIds``, a sentence, or none."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, Final

from stubwright.docs.facts import ElementFacts, Fact
from stubwright.docs.text.limits import find_named_limit
from stubwright.docs.text.numbers import to_int
from stubwright.docs.text.passages import cell_text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from stubwright.docs.text.passages import Cell, Passage

_NONE: Final = re.compile(r"(?:N/A|Not\s+applicable)\.?", re.IGNORECASE)
_ENTRY: Final = re.compile(
    r"(?P<number>\d{1,3}(?:[\s,.'\u2019]\d{3})+|\d+)\s*(?P<name>[A-Za-z_]\w*)[.,;]?",
    re.ASCII,
)


def is_not_applicable(cell: Cell) -> bool:
    """Return whether a cell says that there are no limits."""
    return _NONE.fullmatch(cell_text(cell).strip()) is not None


def read_limits(cell: Cell) -> Iterator[tuple[ElementFacts | None, Passage]]:
    """Yield the limit in each paragraph of a cell; None for one that can't be read.

    Two limits of one element are ambiguous, and count as unreadable.
    """
    found = [(_limit_of(passage), passage) for passage in cell]
    names = Counter(element.name for element, _ in found if element is not None)
    for element, passage in found:
        twice = element is not None and names[element.name] > 1
        yield (None if twice else element), passage


def _limit_of(passage: Passage) -> ElementFacts | None:
    match = _ENTRY.fullmatch(passage.text)
    if match is None:
        return find_named_limit(passage)
    value = to_int(match["number"])
    if not value:
        return None
    return ElementFacts(
        match["name"],
        passage.source(),
        max_items=Fact(value, passage.source(match.start("number"))),
    )
