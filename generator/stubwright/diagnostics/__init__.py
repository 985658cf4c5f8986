"""Findings about the input: their type, the registry of their codes, the log, and the printers."""

from stubwright.diagnostics.diagnostic import (
    NOWHERE,
    Diagnostic,
    InputError,
    Severity,
    Source,
    not_planned,
)
from stubwright.diagnostics.log import Log

__all__ = [
    "NOWHERE",
    "Diagnostic",
    "InputError",
    "Log",
    "Severity",
    "Source",
    "not_planned",
]
