"""A finding about the input, its place in a file, and the error that carries one."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from stubwright.diagnostics.codes import CODES


class Severity(StrEnum):
    """How severe a diagnostic is. Each code has one severity."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


class Source(NamedTuple):
    """A place in an input file.

    ``path`` is relative to the folder that the input was read from, with forward slashes, so that
    it is the same on every machine. ``line`` counts from 1; 0 is the whole file.
    """

    path: str
    line: int = 0

    def __str__(self) -> str:
        return f"{self.path}:{self.line}" if self.line else self.path


NOWHERE = Source("")
"""The source of anything that isn't in a file, such as built-in types and command-line arguments."""


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
    """Raised where continuing is meaningless; ``diagnostic`` says why."""

    def __init__(self, code: str, message: str, source: Source, hint: str = "") -> None:
        super().__init__(message)
        self.diagnostic = Diagnostic(code, message, source, hint)


def not_planned(operation: str, error: Exception, source: Source) -> Diagnostic:
    """Return the finding for an operation that was left out because planning it raised an exception."""
    message = f"{operation} was left out: {type(error).__name__}: {error}"
    return Diagnostic("operation-not-planned", message, source)
