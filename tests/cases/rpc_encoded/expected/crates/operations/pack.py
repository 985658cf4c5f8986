"""Pack: request and response."""

from collections.abc import Sequence
from dataclasses import dataclass

from ..._runtime.exchange.checks import Findings
from ..._runtime.messages import Request, Response, empty_list
from ..types.crate import Crate

__all__ = ["PackRequest", "PackResponse"]


@dataclass(slots=True, kw_only=True)
class PackRequest(Request["PackResponse"]):
    """Pack."""

    names: Sequence[str | None]
    crate: Crate


@dataclass(slots=True, kw_only=True)
class PackResponse(Response):
    """The reply to `PackRequest`."""

    crates: list[list[Crate | None]] = empty_list()


def check(request: PackRequest, findings: Findings) -> None:
    findings.required("crate", request.crate)
