"""DeleteAdExtensions: request and response."""

from collections.abc import Sequence
from dataclasses import dataclass

from ....._runtime.exchange.checks import Findings
from ....._runtime.messages import Request, Response, empty_list
from ..types.batch_error import BatchError

__all__ = ["DeleteAdExtensionsRequest", "DeleteAdExtensionsResponse"]


@dataclass(slots=True, kw_only=True)
class DeleteAdExtensionsRequest(Request["DeleteAdExtensionsResponse"]):
    """Deletes ad extensions from an account's library."""

    account_id: int
    """The account whose library holds the ad extensions."""

    ad_extension_ids: Sequence[int]
    """Ad extensions to delete. The list can include a maximum of 100 IDs per call."""


@dataclass(slots=True, kw_only=True)
class DeleteAdExtensionsResponse(Response):
    """The reply to `DeleteAdExtensionsRequest`."""

    partial_errors: list[BatchError | None] = empty_list()
    """One or more BatchError objects for each ad extension that failed. They do not
    line up with the request: Index is the zero-based position of the ID."""


def check(request: DeleteAdExtensionsRequest, findings: Findings) -> None:
    findings.required("AccountId", request.account_id)
    findings.items("AdExtensionIds", request.ad_extension_ids, 100)
    findings.equal("AccountId", request.account_id, "customer_account_id")
