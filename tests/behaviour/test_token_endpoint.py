"""A token endpoint that fails is asked again within a bound; its failure is never the fate of a delete."""

from __future__ import annotations

import asyncio
import json
from typing import TYPE_CHECKING, Any
from unittest import mock

import pytest

from generated import AuthenticationError, HttpResponse, TransportError, fates
from generated.microsoft.campaign_management.v13 import (
    AsyncCampaignManagementClient,
    CampaignManagementClient,
    CampaignManagementCredentials,
)
from generated.microsoft.campaign_management.v13.credentials import RefreshToken

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

ANY = "any"
HTML = b"<html>Service unavailable</html>"


def answer(status: int, body: bytes | dict[str, str], **headers: str) -> HttpResponse:
    text = body if isinstance(body, bytes) else json.dumps(body).encode()
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    return HttpResponse(status, named, text)


PASSING: dict[str, Exception | HttpResponse] = {
    "a time-out": TransportError("no answer: timed out", sent=True),
    "no connection": TransportError("not sent: refused", sent=False),
    "an error of the system": ConnectionResetError("reset by peer"),
    "503 with HTML": answer(503, HTML),
    "503 with Retry-After": answer(503, b"", retry_after="7"),
    "429": answer(429, {"error": "slow_down"}, retry_after="2"),
    "500 with JSON": answer(500, {"error": "server_error"}),
    "an error that passes": answer(400, {"error": "temporarily_unavailable"}),
    "HTML with 200": answer(200, HTML),
    "nothing with 200": answer(200, b""),
    "a list with 200": answer(200, b"[]"),
}
LASTING: dict[str, tuple[Exception | HttpResponse, str]] = {
    "a refusal": (
        answer(400, {"error": "invalid_grant", "error_description": "expired"}),
        "expired",
    ),
    "a wrong client": (answer(401, {"error": "invalid_client"}), "invalid_client"),
    "an error of a wrong type": (answer(400, b'{"error": {"code": 1}}'), "code"),
    "HTML with 404": (answer(404, HTML), "HTTP status 404 without an access token"),
    "JSON without a token": (answer(200, {"token_type": "x"}), "HTTP status 200"),
    "a redirect": (
        answer(307, b"", location="https://elsewhere.example/token"),
        "HTTP status 307, a redirect, which is never followed",
    ),
    "a long wait": (answer(503, b"", retry_after="31"), "HTTP status 503"),
    "a fault of the transport": (RuntimeError("broken"), "broken"),
}


class Wire:
    """A token endpoint with these answers, the last one again and again, and the API behind it."""

    def __init__(self, *answers: Exception | HttpResponse) -> None:
        self.answers = answers
        self.exchanges: list[str] = []
        self.deletes: list[bytes] = []

    def send(self, request: Any, *, timeout: float) -> HttpResponse:
        assert timeout
        if not request.url.endswith("/token"):
            assert request.headers["Authorization"] == "Bearer access"
            self.deletes.append(request.body)
            return HttpResponse(200, {}, b'{"PartialErrors": []}')
        self.exchanges.append(request.url)
        given = self.answers[min(len(self.exchanges), len(self.answers)) - 1]
        if isinstance(given, Exception):
            raise given
        return given

    def close(self) -> None:
        """Nothing is open."""


class AsyncWire(Wire):
    """The same for event loops."""

    async def send(self, request: Any, *, timeout: float) -> HttpResponse:  # type: ignore[override]  # the async one
        return super().send(request, timeout=timeout)

    async def close(self) -> None:  # type: ignore[override]  # the async one
        """Nothing is open."""


@pytest.fixture(autouse=True)
def waits() -> Iterator[list[float]]:
    """The pauses, which take no time."""
    found: list[float] = []
    real = asyncio.sleep

    async def sleep(seconds: float) -> None:
        found.append(seconds)
        await real(0)

    with mock.patch("time.sleep", found.append), mock.patch("asyncio.sleep", sleep):
        yield found


def credentials() -> CampaignManagementCredentials:
    return CampaignManagementCredentials(
        authentication_token=RefreshToken("refresh", client_id=ANY, client_secret=ANY),
        developer_token=ANY,
    )


def delete(wire: Wire) -> Any:
    client = CampaignManagementClient(credentials(), transport=wire)
    return client.delete_media(account_id=1, media_ids=[7, 8])


def delete_async(wire: Any) -> Any:
    async def call() -> Any:
        client = AsyncCampaignManagementClient(credentials(), transport=wire)
        return await client.delete_media(account_id=1, media_ids=[7, 8])

    return asyncio.run(call())


GOOD = answer(200, {"access_token": "access"})
BOTH = pytest.mark.parametrize(
    ("delete", "kind"),
    [(delete, Wire), (delete_async, AsyncWire)],
    ids=["sync", "async"],
)


@BOTH
@pytest.mark.parametrize("failure", PASSING)
def test_a_failure_that_passes(
    delete: Any, kind: type[Wire], failure: str, waits: list[float]
) -> None:
    wire = kind(PASSING[failure], PASSING[failure], GOOD)
    assert fates(delete(wire)).of("deleted") == (7, 8)
    assert (len(wire.exchanges), len(wire.deletes)) == (3, 1)
    assert len(waits) == 2
    least = {"429": 2, "503 with Retry-After": 7}.get(failure, 0)
    assert least <= waits[0] <= sum(waits) <= 30


@BOTH
@pytest.mark.parametrize("failure", PASSING)
def test_a_failure_that_lasts(delete: Any, kind: type[Wire], failure: str) -> None:
    wire = kind(PASSING[failure])
    with pytest.raises(AuthenticationError, match="not renewed: login") as caught:
        delete(wire)
    assert "(3 attempts)" in str(caught.value)
    assert (len(wire.exchanges), wire.deletes) == (3, [])
    assert fates(caught.value).of("unsent") == (7, 8)


@BOTH
@pytest.mark.parametrize("refusal", LASTING)
def test_what_is_not_tried_again(
    delete: Any, kind: type[Wire], refusal: str, waits: list[float]
) -> None:
    given, wanted = LASTING[refusal]
    wire = kind(given, GOOD)
    with pytest.raises(AuthenticationError, match=wanted) as caught:
        delete(wire)
    assert (len(wire.exchanges), wire.deletes, waits) == (1, [], [])
    assert fates(caught.value).of("unsent") == (7, 8)
    assert caught.value.retry_after == (31 if refusal == "a long wait" else None)


class Expiring(Wire):
    """Refuses the first token as expired, and then has no other."""

    def send(self, request: Any, *, timeout: float) -> HttpResponse:
        if request.url.endswith("/token"):
            return super().send(request, timeout=timeout)
        self.deletes.append(request.body)
        error = {"Code": 109, "ErrorCode": "AuthenticationTokenExpired"}
        fault = {"Type": "AdApiFaultDetail", "Errors": [error]}
        return answer(401, json.dumps(fault).encode())


def test_an_endpoint_that_fails_when_a_token_has_expired() -> None:
    wire = Expiring(GOOD, TransportError("no answer: timed out", sent=True))
    with pytest.raises(AuthenticationError, match="timed out") as caught:
        delete(wire)
    assert (len(wire.exchanges), len(wire.deletes)) == (4, 1)
    assert fates(caught.value).of("unsent") == (7, 8)


@pytest.mark.parametrize("width", [1, 4])
def test_a_run_keeps_its_books(tmp_path: Path, width: int) -> None:
    journal, down = tmp_path / "journal", Wire(PASSING["a time-out"])
    client = CampaignManagementClient(credentials(), transport=down)
    with pytest.raises(AuthenticationError) as caught:
        client.delete_media_in_batches(
            range(1, 11), account_id=1, size=2, concurrency=width, journal=journal
        )
    report = caught.value.report
    assert report is not None
    assert (report.unsent, report.unknown, down.deletes) == (10, 0, [])
    up = Wire(GOOD)
    client = CampaignManagementClient(credentials(), transport=up)
    again = client.delete_media_in_batches(range(1, 11), account_id=1, journal=journal)
    assert (again.deleted, len(up.exchanges), len(up.deletes)) == (10, 1, 1)


def test_an_asynchronous_run_keeps_its_books() -> None:
    wire: Any = AsyncWire(PASSING["503 with HTML"])

    async def run() -> None:
        client = AsyncCampaignManagementClient(credentials(), transport=wire)
        await client.delete_media_in_batches(range(1, 11), account_id=1, size=2)

    with pytest.raises(AuthenticationError) as caught:
        asyncio.run(run())
    report = caught.value.report
    assert report is not None
    assert (report.unsent, report.unknown, wire.deletes) == (10, 0, [])


@pytest.mark.parametrize(
    "wrong",
    [
        {"refresh_token": ""},
        {"refresh_token": b"refresh"},
        {"client_id": None},
        {"client_secret": 5},
        {"grant": 5},
        {"on_replaced": "file"},
    ],
    ids=str,
)
def test_arguments_of_a_wrong_kind(wrong: Any) -> None:
    given = {"refresh_token": "refresh", "client_id": ANY} | wrong
    with pytest.raises(TypeError, match=f"RefreshToken: {next(iter(wrong))} must be"):
        RefreshToken(**given)


@pytest.mark.parametrize("wrong", [b"secret", ["secret"], 1.5], ids=str)
def test_credentials_of_a_wrong_kind(wrong: Any) -> None:
    given = CampaignManagementCredentials(
        authentication_token=ANY, developer_token=wrong
    )
    with pytest.raises(TypeError, match="developer_token must be a str") as caught:
        CampaignManagementClient(given)
    assert "secret" not in str(caught.value)
