"""DeleteMedia: request and response."""

from collections.abc import Sequence
from dataclasses import dataclass

from ....._runtime.exchange.checks import Findings
from ....._runtime.messages import Request, Response, empty_list
from ..types.batch_error import BatchError

__all__ = ["DeleteMediaRequest", "DeleteMediaResponse"]


@dataclass(slots=True, kw_only=True)
class DeleteMediaRequest(Request["DeleteMediaResponse"]):
    """Deletes media from the library of an account.

    Version 12 was retired on October 31, 2019; version 13 has taken its place.

    Calls of this operation are not supported yet.
    """

    account_id: int
    """The account whose library holds the media."""

    media_ids: Sequence[int]
    """A maximum of 100 media, by ID. Media that an image ad extension or a responsive
    ad uses is refused with error 4024."""


@dataclass(slots=True, kw_only=True)
class DeleteMediaResponse(Response):
    """The reply to `DeleteMediaRequest`."""

    partial_errors: list[BatchError | None] = empty_list()
    """BatchError objects for the media that could not be deleted. The list of errors
    matches exactly the list of media sent: null where a medium was deleted, its error
    otherwise."""


def check(request: DeleteMediaRequest, findings: Findings) -> None:
    findings.required("AccountId", request.account_id)
    findings.items("MediaIds", request.media_ids, 100)
    findings.equal("AccountId", request.account_id, "customer_account_id")
