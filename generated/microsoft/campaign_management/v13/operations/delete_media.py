"""DeleteMedia: request and response."""

from collections.abc import Sequence
from dataclasses import dataclass

from ....._runtime.exchange.checks import Findings
from ....._runtime.messages import Request, Response, empty_list
from ..types.batch_error import BatchError

__all__ = ["DeleteMediaRequest", "DeleteMediaResponse"]


@dataclass(slots=True, kw_only=True)
class DeleteMediaRequest(Request["DeleteMediaResponse"]):
    """Deletes media from an account's library."""

    account_id: int
    """The account whose library holds the media."""

    media_ids: Sequence[int]
    """Media to delete, by ID. One call takes up to 100 media. Media that an image ad
    extension or responsive ad uses is refused (error 4024)."""


@dataclass(slots=True, kw_only=True)
class DeleteMediaResponse(Response):
    """The reply to `DeleteMediaRequest`."""

    partial_errors: list[BatchError | None] = empty_list()
    """The array of errors corresponds one to one to the media in the request. An entry
    is null where the medium was deleted."""


def check(request: DeleteMediaRequest, findings: Findings) -> None:
    findings.required("AccountId", request.account_id)
    findings.items("MediaIds", request.media_ids, 100)
    findings.equal("AccountId", request.account_id, "customer_account_id")
