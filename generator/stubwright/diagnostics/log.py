"""The log that collects the findings of a run."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stubwright.diagnostics.codes import CODES
from stubwright.diagnostics.diagnostic import Diagnostic, Severity

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from stubwright.diagnostics.diagnostic import Source


class Log:
    """Collects the diagnostics of a run; every stage takes one."""

    def __init__(self) -> None:
        self._found: dict[Diagnostic, None] = {}

    def report(self, code: str, message: str, source: Source, hint: str = "") -> None:
        """Record a finding, once."""
        self.add(Diagnostic(code, message, source, hint))

    def add(self, diagnostic: Diagnostic) -> None:
        """Record a finding that exists already, such as that of an `InputError`, once."""
        if diagnostic.code not in CODES:
            raise KeyError(
                f"{diagnostic.code} is not in the registry of diagnostic codes"
            )
        self._found.setdefault(diagnostic)

    def extend(self, diagnostics: Iterable[Diagnostic]) -> None:
        """Record several findings."""
        for diagnostic in diagnostics:
            self.add(diagnostic)

    def diagnostics(self) -> tuple[Diagnostic, ...]:
        """All findings, sorted by place, then code, then message."""
        return tuple(sorted(self._found, key=lambda d: (d.source, d.code, d.message)))

    def has_errors(
        self, *, strict: bool = False, ignored: Collection[str] = ()
    ) -> bool:
        """Tell whether there are errors, or with ``strict`` warnings, except with ``ignored`` codes."""
        failing = {Severity.ERROR, Severity.WARNING} if strict else {Severity.ERROR}
        return any(d.severity in failing and d.code not in ignored for d in self._found)
