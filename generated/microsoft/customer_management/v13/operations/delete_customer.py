"""DeleteCustomer: request and response."""

from dataclasses import dataclass

from ....._runtime.exchange.checks import Findings
from ....._runtime.messages import Request, Response

__all__ = ["DeleteCustomerRequest", "DeleteCustomerResponse"]


@dataclass(slots=True, kw_only=True)
class DeleteCustomerRequest(Request["DeleteCustomerResponse"]):
    """Deletes a manager account (customer).

    Only users who are internal account managers can call this operation. All others
    have to ask their account manager.
    """

    customer_id: int
    """The manager account to delete."""

    time_stamp: bytes
    """The time stamp that GetCustomer returned; the call fails with any older one."""


@dataclass(slots=True, kw_only=True)
class DeleteCustomerResponse(Response):
    """The reply to `DeleteCustomerRequest`."""


def check(request: DeleteCustomerRequest, findings: Findings) -> None:
    findings.required("CustomerId", request.customer_id)
    findings.required("TimeStamp", request.time_stamp)
