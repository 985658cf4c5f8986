"""Selections of cases: an operation on a protocol."""

from __future__ import annotations

from tests.wire.support.apis import Case, cases


def one_of_each(*protocols: str) -> list[Case]:
    """Return, for each API and protocol, the first operation with a list of items."""
    found: dict[tuple[str, str], Case] = {}
    for case in cases(*(protocols or ("soap", "rest", "json"))):
        if case.operation.partial_errors.alignment not in {"none", "nested"}:
            found.setdefault((case.api.entry.id, case.protocol), case)
    return list(found.values())


def every_operation() -> list[Case]:
    """Return each operation once, on JSON where it has that; and one of each API on SOAP."""
    found: dict[str, Case] = {}
    for case in (*cases("json", "rest"), *cases("soap")):
        found.setdefault(str(case).rpartition("-")[0], case)
    of_soap = one_of_each("soap")
    return list({str(case): case for case in (*found.values(), *of_soap)}.values())


def one_of_each_alignment() -> list[Case]:
    """Return, for each alignment of errors and protocol, the first operation."""
    found: dict[tuple[str, str], Case] = {}
    for case in cases("soap", "rest", "json"):
        key = (case.operation.partial_errors.alignment, case.protocol)
        found.setdefault(key, case)
    return list(found.values())
