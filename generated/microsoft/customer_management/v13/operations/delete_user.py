"""DeleteUser: request and response."""

from dataclasses import dataclass

from ....._runtime.exchange.checks import Findings
from ....._runtime.messages import Request, Response

__all__ = ["DeleteUserRequest", "DeleteUserResponse"]


@dataclass(slots=True, kw_only=True)
class DeleteUserRequest(Request["DeleteUserResponse"]):
    """Deletes a user.

    Deleting users takes the user role Super Admin.
    """

    user_id: int
    """The user to delete."""

    time_stamp: bytes
    """The time stamp that GetUser returned; the call fails with any older one."""


@dataclass(slots=True, kw_only=True)
class DeleteUserResponse(Response):
    """The reply to `DeleteUserRequest`."""


def check(request: DeleteUserRequest, findings: Findings) -> None:
    findings.required("UserId", request.user_id)
    findings.required("TimeStamp", request.time_stamp)
