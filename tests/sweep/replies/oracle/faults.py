"""What a fault proves: it says whose fault it was, or nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, TypeAlias

from tests.sweep.replies.oracle.error_lists import sparse
from tests.sweep.replies.oracle.proofs import (
    MICROSOFT_INTERNAL,
    MICROSOFT_TURNED_AWAY,
    YANDEX_INTERNAL,
    YANDEX_TURNED_AWAY,
    number_of,
)

if TYPE_CHECKING:
    from tests.sweep.replies.draft import Case, Fault

__all__ = ["REFUSED", "UNDONE", "UNKNOWN", "Allowed", "from_fault"]

Allowed: TypeAlias = frozenset[str]
UNKNOWN: Final[Allowed] = frozenset({"unknown"})
REFUSED: Final[Allowed] = frozenset({"refused"})
DOUBTED: Final = REFUSED | UNKNOWN
UNDONE: Final = REFUSED | {"unsent"}
"""Nothing was done: the whole request was turned away."""

CLIENT_CODES: Final = frozenset(
    {"s:Client", "Client", "s:Sender", "s:Client.Authentication"}
)
"""Fault codes that say, more or less by the standard, that the request was at fault."""


def from_fault(case: Case, fault: Fault, count: int) -> tuple[Allowed, ...]:
    """Return the allowed statuses of each item after a fault."""
    is_yandex = case.operation.is_yandex
    found = _direct(fault) if is_yandex else _microsoft(case, fault)
    rows = [found] * count
    if fault.form == "api" and fault.entries and not fault.codes:
        # A request that is refused for some items: the fault says that it failed, not what became of the others.
        found_each = sparse(list(fault.entries), count)
        rows = [
            DOUBTED if e.proof in {"error", "absence"} else UNKNOWN for e in found_each
        ]
    return tuple(rows)


def _direct(fault: Fault) -> Allowed:
    codes = [number_of(code) for code, _ in fault.codes]
    if fault.form == "bare":
        # The vendor sends Client with every detail, so without one it says less than the standard.
        return DOUBTED if fault.label in CLIENT_CODES else UNKNOWN
    if not codes or any(not isinstance(code, int) for code in codes):
        return UNKNOWN
    if any(code in YANDEX_INTERNAL for code in codes):
        return UNKNOWN
    if fault.form == "docs":
        return DOUBTED | UNDONE
    return UNDONE if codes[0] in YANDEX_TURNED_AWAY else REFUSED


def _microsoft(case: Case, fault: Fault) -> Allowed:
    if case.protocol == "soap" and fault.form in {"unknown", "bare"}:
        return DOUBTED if fault.label in CLIENT_CODES else UNKNOWN
    if fault.form not in {"adapi", "api"}:
        return UNKNOWN  # a fault of another kind: nobody says what it means
    if not fault.codes:
        return DOUBTED if fault.label in CLIENT_CODES else UNKNOWN
    for code, symbol in fault.codes:
        if code in MICROSOFT_INTERNAL or symbol == "InternalError":
            return UNKNOWN
        if not isinstance(code, int) and not symbol:
            return UNKNOWN
    if any(not isinstance(code, int) for code, _ in fault.codes):
        return DOUBTED
    if all(code in MICROSOFT_TURNED_AWAY for code, _ in fault.codes):
        return UNDONE
    return REFUSED
