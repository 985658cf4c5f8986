"""One case of each API on each protocol that it speaks."""

from __future__ import annotations

from tests.wire.support.apis import Case, cases


def one_of_each(*protocols: str) -> list[Case]:
    """An operation with a list of items, of each API that has one, on each protocol."""
    found: dict[tuple[str, str], Case] = {}
    for case in cases(*(protocols or ("soap", "rest", "json"))):
        if case.operation.partial_errors.alignment not in {"none", "nested"}:
            found.setdefault((case.api.entry.id, case.protocol), case)
    return list(found.values())


def one_of_each_alignment() -> list[Case]:
    """An operation of each way to line errors up, on each protocol."""
    found: dict[tuple[str, str], Case] = {}
    for case in cases("soap", "rest", "json"):
        key = (case.operation.partial_errors.alignment, case.protocol)
        found.setdefault(key, case)
    return list(found.values())
