"""The error for constructs that have no Python form."""

from __future__ import annotations

from stubwright.diagnostics import NOWHERE, Source


class UnsupportedError(Exception):
    """Raised for a construct that has no Python form; ``text`` names it, ``source`` is its place."""

    def __init__(self, text: str, source: Source = NOWHERE) -> None:
        super().__init__(text)
        self.source = source
