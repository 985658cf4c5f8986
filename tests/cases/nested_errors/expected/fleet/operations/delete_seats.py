"""DeleteSeats: request and response."""

from collections.abc import Sequence
from dataclasses import dataclass

from ..._runtime.exchange.checks import Findings
from ..._runtime.messages import Request, Response, empty_list
from ..._runtime.values.optional import each
from ..types.batch_error_collection import BatchErrorCollection
from ..types.van import Van

__all__ = ["DeleteSeatsRequest", "DeleteSeatsResponse"]


@dataclass(slots=True, kw_only=True)
class DeleteSeatsRequest(Request["DeleteSeatsResponse"]):
    """Deletes seats of vans."""

    vans: Sequence[Van | None]
    """The vans with the seats to delete. A maximum of 20 vans can be specified in a
    single call."""


@dataclass(slots=True, kw_only=True)
class DeleteSeatsResponse(Response):
    """The reply to `DeleteSeatsRequest`."""

    nested_partial_errors: list[BatchErrorCollection | None] = empty_list()
    """The errors of each van."""


def check(request: DeleteSeatsRequest, findings: Findings) -> None:
    findings.items("Vans", request.vans, 20)
    for item in each(request.vans):
        findings.required("Vans.SeatIds", item.seat_ids, "the schema")
    for item in each(request.vans):
        findings.selected("Vans.SeatIds", item.seat_ids)
