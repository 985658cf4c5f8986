"""From an HTTP response to a typed response, or to an error with receipt and advice."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final, TypeVar

from ..auth.redaction import redacted, redacted_start
from ..errors import ApiError, ReplyError, ServiceFault
from ..http.retry import retry_after
from ..http.urls import host_of, moved
from ..messages import CONTRADICTORY, UNREADABLE, Request, Response
from ..problems import Advice, advice_on
from ..wording import name_place
from .requests import receipt_of

if TYPE_CHECKING:
    from collections.abc import Collection

    from ..http.transport import HttpResponse
    from ..messages import Receipt, Unread
    from .calls import Call
    from .options import Settings

__all__ = ["advice_on", "read_reply"]

R = TypeVar("R", bound=Response)
_SHOWN: Final = 200
"""How many characters of a reply an error or a receipt shows."""


def read_reply(
    call: Call[Request[R], R],
    request: Request[R],
    response: HttpResponse,
    settings: Settings,
    secrets: Collection[str],
) -> R:
    """Return the typed response. Raises `ReplyError` and `ServiceFault`.

    ``secrets`` are hidden wherever an error shows text of the reply.
    """
    receipt = call.service.receipt(receipt_of(call, request, settings), response)
    try:
        if 300 <= response.status < 400:
            location = response.headers.get("location", "")
            raise ReplyError(moved(redacted(location, secrets)))  # before it is cut
        answer = call.read(response, receipt)
    except ReplyError as error:
        found: ApiError = _shown(error, response, secrets)
    except ServiceFault as error:
        found = _redacted(error, secrets)
        if not _is_contradicted(error):
            found.advice = _advice_on_fault(error, settings.package, receipt.service)
    except (ValueError, LookupError, RecursionError) as error:
        reason = ReplyError(f"the reply can't be read: {error}")
        found = _shown(reason, response, secrets)
    else:
        answer.receipt = _without_secrets(answer.receipt, secrets)
        return answer
    if not found.receipt.operation:
        found.receipt = receipt
    found.receipt = _without_secrets(found.receipt, secrets)
    found.retry_after = retry_after(response.headers)
    is_throttled = response.status == 429 and not _is_contradicted(found)
    if found.advice is None and is_throttled:
        found.advice = Advice(429, "throttle")  # nothing was done (RFC 6585)
    address = call.service.address(settings.environment, settings.base_url)
    name_place(found, call.operation, host_of(address))
    raise found


def _shown(
    error: ReplyError, response: HttpResponse, secrets: Collection[str]
) -> ReplyError:
    """Return an error that shows the start of the reply."""
    reason = redacted(str(error), secrets)
    body = response.body.decode("utf-8", "replace").strip()
    start = redacted_start(body, secrets, _SHOWN)
    text = f"{reason} (HTTP status {response.status}): {start}"
    return ReplyError(text, body=response.body, receipt=error.receipt)


def _redacted(fault: ServiceFault, secrets: Collection[str]) -> ServiceFault:
    fault.reason = redacted(fault.reason or str(fault), secrets)
    fault.fault_code = redacted(fault.fault_code, secrets)
    fault.fault_text = redacted(fault.fault_text, secrets)
    fault.problems = tuple(
        problem._replace(
            symbol=problem.symbol and redacted(problem.symbol, secrets),
            message=problem.message and redacted(problem.message, secrets),
            details=problem.details and redacted(problem.details, secrets),
        )
        for problem in fault.problems
    )
    return fault


def _without_secrets(receipt: Receipt, secrets: Collection[str]) -> Receipt:
    headers = receipt.headers
    if not (receipt.unread or headers or receipt.request_id):
        return receipt
    return replace(
        receipt,
        request_id=receipt.request_id and redacted(receipt.request_id, secrets),
        headers={name: redacted(text, secrets) for name, text in headers.items()},
        unread=tuple(_shown_part(part, secrets) for part in receipt.unread),
    )


def _shown_part(part: Unread, secrets: Collection[str]) -> Unread:
    if part.reason == UNREADABLE:
        return part._replace(name=redacted_start(part.name, secrets, _SHOWN))
    parent, name = redacted(part.parent, secrets), redacted(part.name, secrets)
    return part._replace(parent=parent, name=name)


def _is_contradicted(error: ApiError) -> bool:
    return any(part.reason == CONTRADICTORY for part in error.receipt.unread)


def _advice_on_fault(fault: ServiceFault, package: str, service: str) -> Advice | None:
    found = [advice_on(problem, package, service) for problem in fault.problems]
    # That something may have been done outweighs all else that a fault reports.
    unsure = (row for row in found if row is not None and row.action == "retry")
    return next(unsure, next(filter(None, found), None))
