"""HTTP headers besides those of messages and credentials: the vendor's constants, and a client's own."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from generated import HttpResponse, RequestError, fates
from generated._runtime.errors import OptionError
from generated.microsoft.campaign_management import v12, v13
from generated.microsoft.campaign_management.v12 import operations as v12_operations
from generated.microsoft.campaign_management.v13 import operations as v13_operations
from generated.yandex.direct.v5 import DirectClient, DirectCredentials
from tests.support.fates import MICROSOFT, WORD, YANDEX
from tests.support.http_server import SocketServer, answers

if TYPE_CHECKING:
    from collections.abc import Mapping

    from generated import HttpRequest


class Kept:
    """A transport that keeps the last request."""

    def __init__(self) -> None:
        self.headers: Mapping[str, str] = {}

    def send(self, request: HttpRequest, *, timeout: float) -> HttpResponse:
        del timeout
        self.headers = request.headers
        return HttpResponse(200, {}, b'{"PartialErrors": []}')

    def close(self) -> None:
        """Nothing is open."""


def sent(**options: Any) -> Mapping[str, str]:
    """Delete with a Microsoft client; return the headers of the request."""
    transport = Kept()
    client = v13.CampaignManagementClient(MICROSOFT, transport=transport, **options)
    client.delete_media(account_id=1, media_ids=[7])
    return transport.headers


@pytest.mark.parametrize("protocol", ["rest", "soap"])
def test_what_the_clients_of_microsoft_send(protocol: Any) -> None:
    """Their version 13.0.30.1 sends this revision and names itself; version 12 has no revision."""
    client = v13.CampaignManagementClient(MICROSOFT, protocol=protocol)
    request = v13_operations.DeleteMediaRequest(account_id=1, media_ids=[7])
    headers = client.prepare(request).headers
    assert headers["Api-Revision"] == "2026-10-12"
    assert headers["User-Agent"] == "stubwright"
    old = v12.CampaignManagementClient(
        v12.CampaignManagementCredentials(
            authentication_token=WORD, developer_token=WORD
        )
    ).prepare(v12_operations.DeleteMediaRequest(account_id=1, media_ids=[7]))
    assert "Api-Revision" not in old.headers
    assert old.headers["User-Agent"] == "stubwright"


def test_on_the_wire_each_header_is_there_once() -> None:
    with SocketServer(answers()) as server:
        client = DirectClient(
            YANDEX, base_url=server.url, headers={"X-Trace": "1", "User-Agent": "mine"}
        )
        with pytest.raises(Exception, match="the reply"):
            client.ads.delete(ids=[7])
    lines = server.requests[0].split(b"\r\n\r\n")[0].lower().split(b"\r\n")[1:]
    names = [line.partition(b":")[0] for line in lines]
    assert len(set(names)) == len(names)
    assert b"x-trace: 1" in lines
    assert b"user-agent: mine" in lines


def test_headers_of_a_client_replace_those_of_the_vendor() -> None:
    headers = sent(headers={"api-revision": "2027-01-01", "X-Trace": "1"})
    assert headers["api-revision"] == "2027-01-01"
    assert "Api-Revision" not in headers
    assert headers["X-Trace"] == "1"


@pytest.mark.parametrize(
    "name",
    [
        "authorization",
        "DEVELOPERTOKEN",
        "CustomerId",
        "content-type",
        "Host",
        "TE",
        "Content-Length",
        "transfer-encoding",
        "Connection",
        "Accept-Encoding",
        "Content-Encoding",
    ],
)
def test_headers_that_the_client_sends_itself_are_refused(name: str) -> None:
    """Those of credentials, whether they are set or not, and those that frame the message."""
    with pytest.raises(RequestError, match="sent by the client itself") as caught:
        sent(headers={name: "other"})
    assert caught.value.field == name


@pytest.mark.parametrize(
    "headers",
    [
        {"X-Trace": "1\r\nAuthorization: other"},
        {"X-Trace\r\nAuthorization": "other"},
        {"X Trace": "1"},
        {"X-Trace:": "1"},
        {"": "1"},
        {"X-Trace": "é"},
        {"X-Trace": "a\x00b"},
        {"X-Trace": 1},
        {1: "X-Trace"},
        {"X-Trace": "1", "x-trace": "2"},
        [("X-Trace", "1")],
        "X-Trace: 1",
    ],
)
def test_headers_that_are_not_safe_are_refused(headers: Any) -> None:
    with pytest.raises(OptionError, match="a dict of HTTP headers") as caught:
        sent(headers=headers)
    assert "Authorization: other" not in str(caught.value)


def test_previews_hide_headers_that_sound_secret() -> None:
    headers = {"X-Api-Key": "hush-hush", "X-Trace": "seen"}
    client = v13.CampaignManagementClient(MICROSOFT, headers=headers)
    preview = client.preview(
        v13_operations.DeleteMediaRequest(account_id=1, media_ids=[7])
    )
    assert preview.headers["X-Trace"] == "seen"
    assert "hush-hush" not in repr(preview)


@pytest.mark.parametrize("token", ["", " ", "a-token-and-a-space "])
def test_a_token_that_no_header_can_have(token: str) -> None:
    """The HTTP library refuses it, too, but without saying that nothing was sent."""
    with SocketServer(answers()) as server:
        client = DirectClient(DirectCredentials(token=token), base_url=server.url)
        with pytest.raises(
            RequestError, match="Authorization begins or ends"
        ) as caught:
            client.ads.delete(ids=[1])
        assert fates(caught.value).statuses() == ("unsent",)
        assert server.requests == []
