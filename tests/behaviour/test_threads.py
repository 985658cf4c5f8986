"""One client, many threads: every thread gets its own reply, and a token is renewed once."""

from __future__ import annotations

import json
import sys
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier, Lock
from typing import TYPE_CHECKING, Any

import pytest

from generated._runtime.http.transport import HttpRequest, HttpResponse
from generated.microsoft.campaign_management.v13 import (
    CampaignManagementClient,
    CampaignManagementCredentials,
)
from generated.yandex.direct.v5 import DirectClient, DirectCredentials

if TYPE_CHECKING:
    from collections.abc import Iterator

NAME = "someone"
THREADS = 16
ROUNDS = 25


class Echo:
    """Answers an Ads.delete with the ids that it was asked for."""

    def send(self, request: HttpRequest, *, timeout: float) -> HttpResponse:
        del timeout
        ids = json.loads(request.body)["params"]["SelectionCriteria"]["Ids"]
        result = {"DeleteResults": [{"Id": each} for each in ids]}
        text = json.dumps({"result": result})
        return HttpResponse(200, {"requestid": str(ids[0])}, text.encode())

    def close(self) -> None:
        """Nothing is open."""


class Expiring:
    """Takes one token, and says of every other that it expired (code 109, as the vendor's docs do)."""

    def __init__(self, token: str) -> None:
        self.token = token

    def send(self, request: HttpRequest, *, timeout: float) -> HttpResponse:
        del timeout
        if request.headers["Authorization"] == f"Bearer {self.token}":
            return HttpResponse(200, {}, b'{"PartialErrors": []}')
        error = {"Code": 109, "ErrorCode": "AuthenticationTokenExpired", "Message": ""}
        fault = {"Type": "AdApiFaultDetail", "Errors": [error]}
        return HttpResponse(401, {}, json.dumps(fault).encode())

    def close(self) -> None:
        """Nothing is open."""


@pytest.fixture(autouse=True)
def _switch_often() -> Iterator[None]:
    usual = sys.getswitchinterval()
    sys.setswitchinterval(1e-5)
    yield
    sys.setswitchinterval(usual)


def in_threads(work: Any) -> list[Any]:
    """What a function gives in each of many threads that start at once; it takes their number."""
    barrier = Barrier(THREADS)

    def started(number: int) -> Any:
        barrier.wait()
        return work(number)

    with ThreadPoolExecutor(THREADS) as pool:
        return list(pool.map(started, range(THREADS)))


def test_every_thread_gets_its_own_reply() -> None:
    client = DirectClient(DirectCredentials(token=NAME), transport=Echo())

    def work(number: int) -> None:
        for turn in range(ROUNDS):
            ids = [number * 1000 + turn, 7]
            response = client.ads.delete(ids=ids)
            assert [result.id for result in response.delete_results] == ids
            assert response.receipt.request_id == str(ids[0])
            asked: Any = response.receipt.request
            assert list(asked.selection_criteria.ids) == ids

    in_threads(work)


def test_a_token_is_renewed_once() -> None:
    asked: list[str] = []
    lock = Lock()

    def renewed() -> str:
        with lock:
            asked.append("once")
            return f"token-{len(asked)}"

    credentials = CampaignManagementCredentials(
        authentication_token=renewed, developer_token=NAME
    )
    client = CampaignManagementClient(credentials, transport=Expiring("token-2"))
    in_threads(lambda _: client.delete_media(account_id=1, media_ids=[7]))
    assert asked == ["once", "once"]  # at first, and when it had expired
