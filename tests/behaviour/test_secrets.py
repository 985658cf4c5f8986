"""Secrets are sent, and never shown: not in a repr, an exception, an event or a preview."""

from __future__ import annotations

import logging
import traceback
from typing import Any

import pytest

from generated._runtime.errors import ApiError
from generated._runtime.http.transport import HttpRequest, HttpResponse
from generated.microsoft.campaign_management.v13 import (
    CampaignManagementClient,
    CampaignManagementCredentials,
)
from generated.microsoft.campaign_management.v13.credentials import RefreshToken
from generated.microsoft.campaign_management.v13.operations.delete_media import (
    DeleteMediaRequest,
)
from generated.yandex.direct.v5 import DirectClient, DirectCredentials

SECRETS = ("s3cret-access", "s3cret-developer", "s3cret-refresh", "s3cret-client")
REQUEST = DeleteMediaRequest(account_id=1, media_ids=[7])
ANSWERS = {
    "HTML": HttpResponse(502, {}, b"<html>Bad gateway</html>"),
    "a refusal": HttpResponse(400, {}, b'{"Message": "no"}'),
    "nothing": HttpResponse(200, {}, b""),
}


class Canned:
    """Gives one answer, and keeps what was sent."""

    def __init__(self, answer: HttpResponse) -> None:
        self.answer = answer
        self.sent: list[HttpRequest] = []

    def send(self, request: HttpRequest, *, timeout: float) -> HttpResponse:
        del timeout
        self.sent.append(request)
        return self.answer

    def close(self) -> None:
        """Nothing is open."""


def microsoft() -> CampaignManagementCredentials:
    return CampaignManagementCredentials(
        authentication_token=SECRETS[0], developer_token=SECRETS[1]
    )


def shows_none(shown: str) -> None:
    assert not [secret for secret in SECRETS if secret in shown]


def test_credentials() -> None:
    shows_none(repr(microsoft()))
    shows_none(str(microsoft()))
    shows_none(repr(DirectCredentials(token=SECRETS[0])))
    renewed = RefreshToken(
        SECRETS[2], client_id="application", client_secret=SECRETS[3]
    )
    shows_none(repr(renewed))
    shows_none(f"{renewed}")


@pytest.mark.parametrize("protocol", ["soap", "rest"])
@pytest.mark.parametrize("answer", ANSWERS)
def test_exceptions_events_and_logs(
    protocol: Any, answer: str, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    events: list[Any] = []
    transport = Canned(ANSWERS[answer])
    client = CampaignManagementClient(
        microsoft(), protocol=protocol, transport=transport, on_event=events.append
    )
    with pytest.raises(ApiError) as caught:
        client.send(REQUEST)
    (sent,) = transport.sent
    whole = sent.body.decode() + "".join(sent.headers.values())
    assert SECRETS[0] in whole
    assert SECRETS[1] in whole
    shows_none(repr(sent))
    shows_none("".join(traceback.format_exception(caught.value)))
    shows_none(repr(caught.value) + repr(caught.value.receipt))
    shows_none(repr(events) + caplog.text)
    assert events


@pytest.mark.parametrize("protocol", ["soap", "rest"])
def test_previews(protocol: Any) -> None:
    shown = CampaignManagementClient(microsoft(), protocol=protocol).preview(REQUEST)
    shows_none(repr(shown))
    assert "***" in repr(shown)


@pytest.mark.parametrize("protocol", ["soap", "json"])
def test_clients(protocol: Any) -> None:
    client = DirectClient(DirectCredentials(token=SECRETS[0]), protocol=protocol)
    shows_none(repr(client) + repr(vars(client)))
    shows_none(repr(client.ads))
