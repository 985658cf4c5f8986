"""DeleteBrandKits: request and response."""

from collections.abc import Sequence
from dataclasses import dataclass

from ....._runtime.exchange.checks import Findings
from ....._runtime.messages import Request, Response, empty_list
from ..types.batch_error import BatchError

__all__ = ["DeleteBrandKitsRequest", "DeleteBrandKitsResponse"]


@dataclass(slots=True, kw_only=True)
class DeleteBrandKitsRequest(Request["DeleteBrandKitsResponse"]):
    """Deletes brand kits of an account."""

    account_id: int
    """The account that owns the brand kits."""

    brand_kit_ids: Sequence[int]
    """The brand kits to delete, by ID."""


@dataclass(slots=True, kw_only=True)
class DeleteBrandKitsResponse(Response):
    """The reply to `DeleteBrandKitsRequest`."""

    partial_errors: list[BatchError | None] = empty_list()
    """The errors do not match the IDs by position, but by their zero-based Index."""


def check(request: DeleteBrandKitsRequest, findings: Findings) -> None:
    findings.required("AccountId", request.account_id)
    findings.required("BrandKitIds", request.brand_kit_ids)
    findings.equal("AccountId", request.account_id, "customer_account_id")
