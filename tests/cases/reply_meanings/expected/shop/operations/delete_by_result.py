"""DeleteByResult: request and response."""

from collections.abc import Sequence
from dataclasses import dataclass

from ..._runtime.exchange.checks import Findings
from ..._runtime.messages import Request, Response, empty_list
from ..types.result import Result

__all__ = ["DeleteByResultRequest", "DeleteByResultResponse"]


@dataclass(slots=True, kw_only=True)
class DeleteByResultRequest(Request["DeleteByResultResponse"]):
    """DeleteByResult."""

    ids: Sequence[int] = empty_list()


@dataclass(slots=True, kw_only=True)
class DeleteByResultResponse(Response):
    """The reply to `DeleteByResultRequest`."""

    results: list[Result] = empty_list()


def check(request: DeleteByResultRequest, findings: Findings) -> None:
    findings.selected("Ids", request.ids)
