"""The error for constructs that have no Python form, so that nothing is lost without a finding."""

from __future__ import annotations

from stubwright.diagnostics import NOWHERE, Source


class UnsupportedError(Exception):
    """Raised for a construct that has no Python form; the text names it, the source is where it is."""

    def __init__(self, text: str, source: Source = NOWHERE) -> None:
        super().__init__(text)
        self.source = source
