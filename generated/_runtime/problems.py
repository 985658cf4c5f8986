"""The errors that a service reports, and what the vendor's docs advise about them."""

from __future__ import annotations

from importlib import import_module
from typing import NamedTuple

__all__ = ["Advice", "Problem", "advice_on", "counted_from"]


class Problem(NamedTuple):
    """One error that a service reports, in the terms that all vendors share.

    ``code`` is its number, ``symbol`` its symbolic name; numbers alone aren't unique.
    """

    code: int | None = None
    symbol: str | None = None
    message: str | None = None
    details: str | None = None
    position: int | None = None
    """The position of the item that the error refers to, from 0."""


def counted_from(first: int, index: int | None) -> int | None:
    """Return the position, from 0, of an index that counts from ``first``."""
    return None if index is None else index - first


class Advice(NamedTuple):
    """What to do about an error, from the vendor's docs.

    ``action`` is ``throttle`` (nothing was done; wait and send again), ``retry`` (it may have been
    done; sending again is safe only where "not found" differs from success), ``refresh`` (the token
    has expired), ``authentication`` (needs manual action) or ``gone`` (there is nothing to delete).
    ``wait`` is in seconds. An empty ``service`` or ``symbol`` matches all, as does None for ``code``.
    """

    code: int | None
    action: str
    wait: float = 0.0
    service: str = ""
    symbol: str = ""

    def matches(self, service: str, problem: Problem) -> bool:
        """Tell whether the advice applies to a problem that a service reports."""
        return (
            self.code in {None, problem.code}
            and self.service in {"", service}
            and self.symbol in {"", problem.symbol}
        )


def advice_on(problem: Problem, package: str, service: str) -> Advice | None:
    """Return what the vendor's docs advise about a problem of a service of an API's package."""
    table: tuple[Advice, ...] = import_module(f"{package}.advice").ADVICE
    return next((row for row in table if row.matches(service, problem)), None)
