"""A message names the operation, the host and what to do, and shows no secret."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import pytest

from generated import ApiError, DryRun, HttpResponse, TransportError
from generated.microsoft.campaign_management.v13 import (
    CampaignManagementClient,
    CampaignManagementCredentials,
)

if TYPE_CHECKING:
    from generated import HttpRequest

HOST = "campaign.api.bingads.microsoft.com"
SECRET = "not-a-real-token"  # noqa: S105  # says so itself


@dataclass
class Fixed:
    """A transport that always answers, or fails, in the same way."""

    outcome: HttpResponse | Exception
    requests: list[HttpRequest] = field(default_factory=list["HttpRequest"])

    def send(self, request: HttpRequest, *, timeout: float) -> HttpResponse:
        del timeout
        self.requests.append(request)
        if isinstance(self.outcome, Exception):
            raise self.outcome
        return self.outcome

    def close(self) -> None:
        pass


def fault(code: int, symbol: str, text: str) -> HttpResponse:
    row = {"Code": code, "ErrorCode": symbol, "Message": text}
    body = {"Type": "AdApiFaultDetail", "TrackingId": "t", "Errors": [row]}
    return HttpResponse(400, {}, json.dumps(body).encode())


def raised(outcome: Any, **options: Any) -> ApiError:
    """What deleting a media item raises."""
    token = options.pop("token", SECRET)
    client = CampaignManagementClient(
        CampaignManagementCredentials(
            authentication_token=token, developer_token=SECRET
        ),
        transport=Fixed(outcome),
        **options,
    )
    with pytest.raises(ApiError) as caught:
        client.delete_media(account_id=1, media_ids=[1])
    return caught.value


AT = f"DeleteMedia at {HOST}:"
ASK = "ask the service before you send it again"


@pytest.mark.parametrize(
    ("outcome", "text", "advice"),
    [
        (
            fault(106, "UserIsNotAuthorized", "No."),
            "106 UserIsNotAuthorized: No.",
            "; check the credentials and their permissions",
        ),
        (
            fault(117, "CallRateExceeded", "Slow down."),
            "117 CallRateExceeded: Slow down.",
            "; nothing was done, so send it again after 60 seconds",
        ),
        (
            fault(0, "InternalError", "Oh."),
            "0 InternalError: Oh.",
            f"; it may have been done: {ASK}",
        ),
        (fault(1102, "Broken", "No."), "1102 Broken: No.", ""),
        (
            TransportError("the line was cut"),
            "no answer: the line was cut",
            f"; the outcome is unknown: {ASK}",
        ),
        (
            TransportError("no route", sent=False),
            "not sent: no route",
            "; it can be sent again",
        ),
        (
            ValueError("what only this transport raises"),
            "no answer: what only this transport raises",
            f"; the outcome is unknown: {ASK}",
        ),
    ],
)
def test_what_a_message_says(outcome: Any, text: str, advice: str) -> None:
    assert str(raised(outcome)) == f"{AT} {text}{advice}"


def test_a_reply_that_cannot_be_read() -> None:
    error = raised(HttpResponse(502, {}, b"<!DOCTYPE html><p>Bad gateway"))
    assert str(error).startswith(f"DeleteMedia at {HOST}: the outcome is unknown: ")
    assert str(error).endswith("(HTTP status 502): <!DOCTYPE html><p>Bad gateway")


def test_too_many_requests_without_a_body() -> None:
    """HTTP status 429 proves that nothing was done (RFC 6585)."""
    error = raised(HttpResponse(429, {"retry-after": "7"}, b""))
    assert str(error).startswith(
        f"DeleteMedia at {HOST}: nothing was done, so send it again after 7 seconds: "
    )
    assert "unknown" not in str(error)


def test_a_token_that_cannot_be_had() -> None:
    error = raised(HttpResponse(200, {}, b""), token=lambda: "")
    assert str(error).startswith("DeleteMedia: the token function must return a token")
    assert str(error).endswith("; nothing was sent")


def test_a_dry_run() -> None:
    error = raised(HttpResponse(200, {}, b""), dry_run=True)
    assert isinstance(error, DryRun)
    assert str(error) == (
        "DeleteMedia: not sent, as dry_run asks:"
        f" DELETE https://{HOST}/CampaignManagement/v13/Media"
    )


@pytest.mark.parametrize(
    "outcome",
    [
        fault(106, "UserIsNotAuthorized", SECRET),
        TransportError(f"bad header {SECRET}"),
        HttpResponse(502, {}, f"<html>{SECRET}".encode()),
    ],
    ids=["fault", "transport", "reply"],
)
def test_no_message_shows_a_secret(outcome: Any) -> None:
    error = raised(outcome, base_url=f"https://user:{SECRET}@host.example:8443/a")
    assert SECRET not in str(error)
    assert "host.example:8443" in str(error)


def test_a_transport_may_raise_one_exception_again() -> None:
    error = TransportError("the line was cut")
    first = str(raised(error))
    assert str(raised(error)) == first
    assert error.reason == "the line was cut"
