"""DeleteByIndex: request and response."""

from collections.abc import Sequence
from dataclasses import dataclass

from ..._runtime.exchange.checks import Findings
from ..._runtime.messages import Request, Response, empty_list
from ..types.indexed_error import IndexedError

__all__ = ["DeleteByIndexRequest", "DeleteByIndexResponse"]


@dataclass(slots=True, kw_only=True)
class DeleteByIndexRequest(Request["DeleteByIndexResponse"]):
    """DeleteByIndex."""

    ids: Sequence[int] = empty_list()


@dataclass(slots=True, kw_only=True)
class DeleteByIndexResponse(Response):
    """The reply to `DeleteByIndexRequest`."""

    errors: list[IndexedError] = empty_list()
    success: bool | None = None
    error_text: str | None = None


def check(request: DeleteByIndexRequest, findings: Findings) -> None:
    findings.selected("Ids", request.ids)
