"""The fate of a request's items that follows from the exception that was raised instead of a response."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ..errors import ReplyError, ServiceFault, TransportError, is_unsent
from ..fate import Fate
from ..messages import CONTRADICTORY
from ..problems import Problem

if TYPE_CHECKING:
    from ..fate import Status

__all__ = ["fate_of_error"]

_NOT_PROCESSED: Final = frozenset({401, 405, 407, 411, 413, 414, 415, 421, 429, 431})
"""The HTTP statuses by whose definition (RFC 9110, RFC 6585) the request was not processed.

400, 409 and 422 may follow an attempt; 404 may also mean that the object is gone; a gateway can put 403 in
the place of a reply.
"""


def fate_of_error(error: BaseException) -> Fate:
    """Return the fate of all items of the request that ended in this error."""
    problems = (Problem(message=str(error)),)
    if is_unsent(error):
        return Fate("unsent", problems)
    if isinstance(error, ServiceFault):
        status: Status = "refused" if _is_certain(error) else "unknown"
        return Fate(status, error.problems or problems)
    is_unsure = isinstance(error, ReplyError) or (
        isinstance(error, TransportError) and error.sent
    )
    return Fate("unknown" if is_unsure else "unsent", problems)


def _is_certain(fault: ServiceFault) -> bool:
    """Tell whether a fault proves that nothing was done.

    Its errors do if each has a code or symbol of which the docs don't say otherwise. A fault without
    errors does if the HTTP status or the SOAP fault code says that the request was at fault.
    """
    receipt = fault.receipt
    if any(part.reason == CONTRADICTORY for part in receipt.unread):
        return False
    if fault.advice is not None:
        return fault.advice.action != "retry"
    status = receipt.http_status or 0
    if status >= 500 and not (status == 500 and receipt.protocol == "soap"):
        return False  # a SOAP fault has the status 500 whatever it says
    if fault.problems:
        return all(error.code is not None or error.symbol for error in fault.problems)
    says_more = any(part.is_message for part in receipt.unread)
    return fault.blames_request or (status in _NOT_PROCESSED and not says_more)
