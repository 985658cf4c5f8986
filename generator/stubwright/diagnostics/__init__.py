"""What the generator has to say about its input: one type, one registry of codes, one log."""

from stubwright.diagnostics.diagnostic import (
    NOWHERE,
    Diagnostic,
    InputError,
    Log,
    Severity,
    Source,
    not_planned,
)

__all__ = [
    "NOWHERE",
    "Diagnostic",
    "InputError",
    "Log",
    "Severity",
    "Source",
    "not_planned",
]
