"""The dialects that pages are written in: each package of this folder declares its own.

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

    ``score`` says how much of a text looks like the dialect; 0 is nothing. ``read`` returns None
    for a text that turns out to be no page.
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
    """Return the dialect with the highest score, the first of several; None if none has any."""
    best: Dialect | None = None
    highest = 0
    for dialect in all_dialects():
        score = dialect.score(text)
        if score > highest:
            best, highest = dialect, score
    return best
