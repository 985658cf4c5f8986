"""What the generator has to say about its input: one type, one registry of codes, one log."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from stubwright.diagnostics.codes import CODES

if TYPE_CHECKING:
    from collections.abc import Iterable


class Severity(StrEnum):
    """How much a diagnostic matters; it belongs to the code, not to the occurrence."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


class Source(NamedTuple):
    """A place in an input file.

    ``path`` is relative to the folder that the input was read from, with forward slashes, so that
    it is the same on every machine. ``line`` counts from 1; 0 means the file as a whole.
    """

    path: str
    line: int = 0

    def __str__(self) -> str:
        return f"{self.path}:{self.line}" if self.line else self.path


NOWHERE = Source("")
"""The source of what no file states: built-in types and command-line arguments."""


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One finding. ``code`` is a key of `stubwright.diagnostics.codes.CODES`, which gives its severity."""

    code: str
    message: str
    source: Source
    hint: str = ""

    @property
    def severity(self) -> Severity:
        """The severity that the registry gives to the code."""
        return Severity(CODES[self.code][0])


class InputError(Exception):
    """Raised where continuing is meaningless; carries the diagnostic that says why."""

    def __init__(self, code: str, message: str, source: Source, hint: str = "") -> None:
        super().__init__(message)
        self.diagnostic = Diagnostic(code, message, source, hint)


def not_planned(operation: str, error: Exception, source: Source) -> Diagnostic:
    """Return the finding for an operation that was left out because planning it raised an exception."""
    message = f"{operation} was left out: {type(error).__name__}: {error}"
    return Diagnostic("operation-not-planned", message, source)


class Log:
    """Collects the diagnostics of a run; every stage takes one."""

    def __init__(self) -> None:
        self._found: dict[Diagnostic, None] = {}

    def report(self, code: str, message: str, source: Source, hint: str = "") -> None:
        """Record a finding. A finding that was recorded before is not recorded twice."""
        self.add(Diagnostic(code, message, source, hint))

    def add(self, diagnostic: Diagnostic) -> None:
        """Record a finding that was made elsewhere (one that an `InputError` carries, say)."""
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

    def has_errors(self, *, strict: bool = False) -> bool:
        """Tell whether the run failed: any error, or with ``strict`` any warning."""
        failing = {Severity.ERROR, Severity.WARNING} if strict else {Severity.ERROR}
        return any(d.severity in failing for d in self._found)
