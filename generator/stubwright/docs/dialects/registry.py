"""The registry of dialects, which the packages of this folder declare.

A package ``dialects/<name>/`` has a module ``dialect`` with a tuple ``DIALECTS``.
"""

from __future__ import annotations

import pkgutil
from importlib import import_module
from typing import TYPE_CHECKING, NamedTuple

from stubwright.docs import dialects

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from stubwright.docs.facts import IndexFacts, PageFacts
    from stubwright.docs.formats.page import Page


class Dialect(NamedTuple):
    """One format of pages.

    ``score`` returns a number that is higher the more a text looks like the dialect, and 0 if it
    doesn't. ``read`` returns None for a text that isn't a page after all.
    """

    name: str
    score: Callable[[str], int]
    read: Callable[[Page], PageFacts | IndexFacts | None]


def all_dialects() -> Iterator[Dialect]:
    """Yield the dialects of all packages, in the order of the packages' names."""
    for module in pkgutil.iter_modules(dialects.__path__):
        if module.ispkg:
            name = f"{dialects.__name__}.{module.name}.dialect"
            yield from import_module(name).DIALECTS


def find_dialect(text: str) -> Dialect | None:
    """Return the dialect with the highest score, the first in a tie; None if all scores are 0."""
    best: Dialect | None = None
    highest = 0
    for dialect in all_dialects():
        score = dialect.score(text)
        if score > highest:
            best, highest = dialect, score
    return best
