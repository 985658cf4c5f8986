"""DeleteHTML5s: request and response."""

from collections.abc import Sequence
from dataclasses import dataclass

from ....._runtime.exchange.checks import Findings
from ....._runtime.messages import Request, Response, empty_list
from ..types.batch_error import BatchError

__all__ = ["DeleteHTML5sRequest", "DeleteHTML5sResponse"]


@dataclass(slots=True, kw_only=True)
class DeleteHTML5sRequest(Request["DeleteHTML5sResponse"]):
    """Deletes HTML5 assets."""

    html5_asset_ids: Sequence[int]
    """The HTML5 assets to delete, by ID."""


@dataclass(slots=True, kw_only=True)
class DeleteHTML5sResponse(Response):
    """The reply to `DeleteHTML5sRequest`."""

    partial_errors: list[BatchError | None] = empty_list()
    """BatchError objects that tell what went wrong with the assets."""


def check(request: DeleteHTML5sRequest, findings: Findings) -> None:
    findings.required("HTML5AssetIds", request.html5_asset_ids)
