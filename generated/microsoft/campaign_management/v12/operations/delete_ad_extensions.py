"""DeleteAdExtensions: request and response."""

from collections.abc import Sequence
from dataclasses import dataclass

from ....._runtime.exchange.checks import Findings
from ....._runtime.messages import Request, Response, empty_list
from ..types.batch_error import BatchError

__all__ = ["DeleteAdExtensionsRequest", "DeleteAdExtensionsResponse"]


@dataclass(slots=True, kw_only=True)
class DeleteAdExtensionsRequest(Request["DeleteAdExtensionsResponse"]):
    """Removes ad extensions from an account's library.

    Version 12 was retired on October 31, 2019; version 13 has taken its place.
    """

    account_id: int
    """The account that has the ad extensions in its library."""

    ad_extension_ids: Sequence[int]
    """The ad extensions to remove, by ID. The list can contain a maximum of 100
    extensions per service call."""


@dataclass(slots=True, kw_only=True)
class DeleteAdExtensionsResponse(Response):
    """The reply to `DeleteAdExtensionsRequest`."""

    partial_errors: list[BatchError | None] = empty_list()
    """One or more BatchError objects for each ad extension that failed. The list does
    not correspond to the request by position. Use Index, the zero-based position of the
    ID."""


def check(request: DeleteAdExtensionsRequest, findings: Findings) -> None:
    findings.required("AccountId", request.account_id)
    findings.items("AdExtensionIds", request.ad_extension_ids, 100)
    findings.equal("AccountId", request.account_id, "customer_account_id")
