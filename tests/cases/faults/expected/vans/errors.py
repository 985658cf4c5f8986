"""The exceptions of Vans."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.errors import (
    ApiError,
    DetailedFault,
    ReplyError,
    RequestError,
    ServiceFault,
    TransportError,
)
from .._runtime.problems import Problem
from .._runtime.values.optional import each
from .problems import problem_vans_problem

if TYPE_CHECKING:
    from .types.closed import Closed
    from .types.problems import Problems

__all__ = [
    "ApiError",
    "ClosedError",
    "ProblemsError",
    "ReplyError",
    "RequestError",
    "ServiceFault",
    "TransportError",
]


class ProblemsError(DetailedFault["Problems"]):
    """A fault with the detail `Problems`."""

    @staticmethod
    def problems_of(detail: Problems) -> tuple[Problem, ...]:
        """Return what the detail reports, in the terms that all vendors share."""
        return (*map(problem_vans_problem, each(detail.problem)),)

    @staticmethod
    def request_id_of(detail: Problems) -> str | None:
        """Return the vendor's request id."""
        return detail.ticket_id


class ClosedError(DetailedFault["Closed"]):
    """A fault with the detail `Closed`."""
