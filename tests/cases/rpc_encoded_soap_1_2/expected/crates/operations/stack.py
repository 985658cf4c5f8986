"""Stack: request and response."""

from collections.abc import Sequence
from dataclasses import dataclass

from ..._runtime.exchange.checks import Findings
from ..._runtime.messages import Request, Response, empty_list
from ..._runtime.values.optional import each
from ..enums import Hue
from ..types.crate import Crate

__all__ = ["StackRequest", "StackResponse"]


@dataclass(slots=True, kw_only=True)
class StackRequest(Request["StackResponse"]):
    """Stack."""

    grid: Sequence[Sequence[str | None]]
    stacks: Sequence[Sequence[Hue | str | None] | None]
    crates: Sequence[Crate | None]


@dataclass(slots=True, kw_only=True)
class StackResponse(Response):
    """The reply to `StackRequest`."""

    grid: list[list[str | None]] = empty_list()
    stacks: list[list[Hue | str | None] | None] = empty_list()
    crates: list[Crate | None] = empty_list()


def check(request: StackRequest, findings: Findings) -> None:
    for item in each(request.crates):
        findings.enumeration("crates.hue", item.hue, Hue)
