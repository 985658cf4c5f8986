"""What can't be put into Python is refused by name, so that nothing is lost without a word."""

from __future__ import annotations

from stubwright.diagnostics import NOWHERE, Source


class UnsupportedError(Exception):
    """Raised for a construct that has no Python form; the text says which, the source where."""

    def __init__(self, text: str, source: Source = NOWHERE) -> None:
        super().__init__(text)
        self.source = source
