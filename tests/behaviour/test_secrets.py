"""Secrets are sent, and never shown: not in a repr, an exception, an event or a preview."""

from __future__ import annotations

import json
import logging
import re
import traceback
from typing import Any

import pytest

from generated import (
    ApiError,
    HttpRequest,
    HttpResponse,
    ReplyError,
    ServiceFault,
    TransportError,
)
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


TOKEN = "s3cret/access&token+" + "0123456789" * 9
FORMS = {
    "plain": TOKEN,
    "XML": TOKEN.replace("&", "&amp;"),
    "XML, by number": TOKEN.replace("&", "&#38;").replace("/", "&#x2F;"),
    "JSON": TOKEN.replace("/", "\\/"),
    "JSON, by number": TOKEN.replace("&", "\\u0026").replace("+", "\\u002B"),
    "a URL": TOKEN.replace("/", "%2F").replace("&", "%26").replace("+", "%2B"),
    "a URL's path": TOKEN.replace("&", "%26").replace("+", "%2b"),
    "XML inside JSON": TOKEN.replace("&", "&amp;").replace("/", "\\/"),
}


def asked(answer: HttpResponse, protocol: Any) -> Any:
    """What a call raises or returns whose token is `TOKEN`."""
    credentials = CampaignManagementCredentials(
        authentication_token=TOKEN, developer_token=SECRETS[1]
    )
    client = CampaignManagementClient(
        credentials, protocol=protocol, transport=Canned(answer)
    )
    try:
        return client.send(REQUEST)
    except ApiError as error:
        return error


def hides_it(text: str) -> None:
    """Not even a part of the token is in a text."""
    assert not re.search(r"s3cret|access|0123456789", text)


@pytest.mark.parametrize("protocol", ["soap", "rest"])
@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("before", [0, 100, 150, 195, 199, 200])
def test_a_reply_that_repeats_the_token(protocol: Any, form: str, before: int) -> None:
    """An error shows the start of the reply; the token may lie across its end."""
    body = "<" + "x" * (before - 1) + FORMS[form] + " end" if before else FORMS[form]
    error = asked(HttpResponse(502, {}, body.encode()), protocol)
    assert isinstance(error, ReplyError)
    hides_it("".join(traceback.format_exception(error)) + repr(error.receipt))
    assert "***" in str(error) or before >= 198


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("before", [0, 150, 175, 180, 199])
def test_a_redirect_that_repeats_the_token(form: str, before: int) -> None:
    """An error shows the start of the address, without its query; the token may lie across its end."""
    address = f"https://other.example/{'x' * before}/{FORMS[form]}/?{FORMS[form]}"
    error = asked(HttpResponse(301, {"location": address}, b""), "soap")
    assert isinstance(error, ReplyError)
    hides_it("".join(traceback.format_exception(error)) + repr(error.receipt))


def test_a_fault_that_repeats_the_token() -> None:
    fault = (
        '<s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Body><s:Fault>'
        f"<faultcode>s:Client</faultcode><faultstring>bad {FORMS['XML']}</faultstring>"
        "</s:Fault></s:Body></s:Envelope>"
    )
    error = asked(HttpResponse(500, {}, fault.encode()), "soap")
    assert isinstance(error, ServiceFault)
    hides_it(repr(error) + error.fault_text + repr(error.problems))
    assert error.fault_text == "bad ***"


@pytest.mark.parametrize("before", [0, 30, 60, 79, 150, 199])
def test_an_unread_part_that_repeats_the_token(before: int) -> None:
    """The receipt names the start of a value that it couldn't read."""
    value = json.dumps("x" * before + TOKEN)
    body = f'{{"PartialErrors": [{{"Code": {value}, "{TOKEN}": 1}}]}}'
    reply = asked(HttpResponse(200, {}, body.encode()), "rest")
    assert len(reply.receipt.unread) == 2
    hides_it(repr(reply.receipt))


@pytest.mark.parametrize("before", [0, 150, 190, 199])
def test_a_token_endpoint_that_repeats_the_refresh_token(before: int) -> None:
    secret = "s3cret-refresh-" + "0123456789" * 9
    answer = {"error_description": "x" * before + secret}
    credentials = CampaignManagementCredentials(
        authentication_token=RefreshToken(secret, client_id="application"),
        developer_token=SECRETS[1],
    )
    transport = Canned(HttpResponse(400, {}, json.dumps(answer).encode()))
    with pytest.raises(ApiError, match="not renewed") as caught:
        CampaignManagementClient(credentials, transport=transport).send(REQUEST)
    hides_it(str(caught.value).replace("refresh", ""))


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


@pytest.mark.parametrize("token", ["t", "1", "abc"])
def test_a_short_token_leaves_texts_as_they_are(token: str) -> None:
    """Real tokens are longer; this one occurs in every word."""
    credentials = CampaignManagementCredentials(
        authentication_token=token, developer_token=token
    )
    error = {"Code": 117, "ErrorCode": "CallRateExceeded", "Message": "Not 11 at once"}
    fault = {"Type": "AdApiFaultDetail", "Errors": [error], "TrackingId": "11-t-abc"}
    transport = Canned(HttpResponse(400, {}, json.dumps(fault).encode()))
    client = CampaignManagementClient(credentials, transport=transport)
    with pytest.raises(ServiceFault) as caught:
        client.send(REQUEST)
    assert "117 CallRateExceeded: Not 11 at once" in str(caught.value)
    assert caught.value.request_id == "11-t-abc"
    transport.answer = ANSWERS["HTML"]
    with pytest.raises(ReplyError, match="<html>Bad gateway</html>"):
        client.send(REQUEST)


def test_a_fault_whose_every_part_repeats_the_token() -> None:
    error = dict.fromkeys(("ErrorCode", "Message", "Detail", TOKEN), f"<{TOKEN}>")
    fault = {
        "Type": "AdApiFaultDetail",
        "Errors": [{"Code": 117} | error],
        "TrackingId": TOKEN,
    }
    raised = asked(HttpResponse(400, {}, json.dumps(fault).encode()), "rest")
    assert isinstance(raised, ServiceFault)
    problem = raised.problems[0]
    assert problem[:4] == (117, "<***>", "<***>", "<***>")
    assert raised.request_id == "***"
    hides_it(str(raised) + repr(raised) + repr(raised.receipt))


@pytest.mark.parametrize("status", [200, 400])
def test_headers_that_repeat_the_token(status: int) -> None:
    headers = {"requestid": TOKEN, "units": f"1/2/3 {TOKEN}"}
    body = {"result": {"DeleteResults": [{"Id": 1}]}} if status == 200 else {}
    transport = Canned(HttpResponse(status, headers, json.dumps(body).encode()))
    direct = DirectClient(DirectCredentials(token=TOKEN), transport=transport)
    try:
        receipt = direct.ads.delete(ids=[1]).receipt
    except ApiError as error:
        receipt = error.receipt
    assert receipt.headers["Units"] == "1/2/3 ***"
    assert receipt.request_id == receipt.headers["RequestId"] == "***"


def test_a_transport_that_repeats_the_token() -> None:
    class Broken(Canned):
        def send(self, request: HttpRequest, *, timeout: float) -> HttpResponse:
            del timeout
            raise TransportError(f"bad header {request.headers['Authorization']!r}")

    events: list[Any] = []
    credentials = CampaignManagementCredentials(
        authentication_token=TOKEN, developer_token=SECRETS[1]
    )
    client = CampaignManagementClient(
        credentials, transport=Broken(ANSWERS["HTML"]), on_event=events.append
    )
    with pytest.raises(TransportError) as caught:
        client.send(REQUEST)
    assert "bad header 'Bearer ***'" in str(caught.value)
    hides_it(repr(caught.value) + repr(events))


def test_a_password_in_the_address() -> None:
    events: list[Any] = []
    client = CampaignManagementClient(
        microsoft(),
        base_url=f"http://me:{SECRETS[3]}@localhost",
        transport=Canned(ANSWERS["HTML"]),
        on_event=events.append,
    )
    shown = client.preview(REQUEST)
    assert shown.url.startswith("http://***@localhost/")
    shows_none(repr(client.prepare(REQUEST)))
    with pytest.raises(ReplyError) as caught:
        client.send(REQUEST)
    shows_none(repr(shown) + repr(caught.value) + repr(events))
