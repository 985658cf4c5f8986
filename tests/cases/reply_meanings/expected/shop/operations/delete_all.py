"""DeleteAll: request and response."""

from collections.abc import Sequence
from dataclasses import dataclass

from ..._runtime.exchange.checks import Findings
from ..._runtime.messages import Request, Response, empty_list

__all__ = ["DeleteAllRequest", "DeleteAllResponse"]


@dataclass(slots=True, kw_only=True)
class DeleteAllRequest(Request["DeleteAllResponse"]):
    """DeleteAll."""

    ids: Sequence[int] = empty_list()


@dataclass(slots=True, kw_only=True)
class DeleteAllResponse(Response):
    """The reply to `DeleteAllRequest`."""

    ok: bool | None = None


def check(request: DeleteAllRequest, findings: Findings) -> None:
    findings.selected("Ids", request.ids)
