"""DeleteAccount: request and response."""

from dataclasses import dataclass

from ....._runtime.exchange.checks import Findings
from ....._runtime.messages import Request, Response

__all__ = ["DeleteAccountRequest", "DeleteAccountResponse"]


@dataclass(slots=True, kw_only=True)
class DeleteAccountRequest(Request["DeleteAccountResponse"]):
    """Deletes an ad account, which stays searchable as an inactive one.

    Deleting accounts takes the user role Super Admin.
    """

    account_id: int
    """The account to delete."""

    time_stamp: bytes
    """The time stamp that GetAccount returned; any other than the latest is refused."""


@dataclass(slots=True, kw_only=True)
class DeleteAccountResponse(Response):
    """The reply to `DeleteAccountRequest`."""


def check(request: DeleteAccountRequest, findings: Findings) -> None:
    findings.required("AccountId", request.account_id)
    findings.required("TimeStamp", request.time_stamp)
