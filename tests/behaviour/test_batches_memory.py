"""The memory of a run: only the set that finds duplicates grows with the input."""

from __future__ import annotations

import asyncio
import tracemalloc
from typing import TYPE_CHECKING, Any

import pytest

from generated._runtime.http.transport import HttpResponse
from generated.microsoft.campaign_management.v13 import (
    AsyncCampaignManagementClient,
    CampaignManagementClient,
)
from tests.support.fates import MICROSOFT

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from generated._runtime.http.transport import HttpRequest

FEW, MANY = 10_000, 50_000
FREE = 128 * 1024
PER_ITEM = 36  # of a set of numbers while it grows
DONE = HttpResponse(200, {}, b'{"PartialErrors":[]}')


class Null:
    """Deletes everything, in no time."""

    def send(self, request: HttpRequest, *, timeout: float) -> HttpResponse:
        del request, timeout
        return DONE

    def close(self) -> None:
        """Nothing is open."""


class AsyncNull:
    """The same for asynchronous clients."""

    async def send(self, request: HttpRequest, *, timeout: float) -> HttpResponse:
        del request, timeout
        await asyncio.sleep(0)
        return DONE

    async def close(self) -> None:
        """Nothing is open."""


def run(count: int, **options: Any) -> None:
    client = CampaignManagementClient(MICROSOFT, transport=Null())
    ids = iter(range(10**11, 10**11 + count))
    report = client.delete_ad_groups_in_batches(ids, campaign_id=1, **options)
    assert report.deleted == count


def run_async(count: int, **options: Any) -> None:
    client = AsyncCampaignManagementClient(MICROSOFT, transport=AsyncNull())
    ids = iter(range(10**11, 10**11 + count))
    call = client.delete_ad_groups_in_batches
    report: Any = asyncio.run(call(ids, campaign_id=1, **options))
    assert report.deleted == count


def peak(function: Callable[[], None]) -> int:
    tracemalloc.start()
    try:
        function()
        return tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()


@pytest.mark.parametrize(
    ("start", "options"),
    [
        (run, {}),
        (run, {"distinct": True, "concurrency": 3}),
        (run_async, {"distinct": True}),
    ],
)
def test_memory_does_not_grow_with_the_items(
    start: Callable[..., None], options: dict[str, Any]
) -> None:
    start(2000, **options)  # imports
    grown = peak(lambda: start(MANY, **options)) - peak(lambda: start(FEW, **options))
    allowed = 0 if options.get("distinct") else PER_ITEM * MANY
    assert grown < allowed + FREE


def test_a_journal_adds_a_set_of_settled_items(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("os.fsync", lambda _: None)
    run(2000, journal=tmp_path / "warm")
    run(FEW, journal=tmp_path / "few")
    run(MANY, journal=tmp_path / "many")

    def resume(name: str) -> None:
        client = CampaignManagementClient(MICROSOFT, transport=Null())
        report = client.delete_ad_groups_in_batches(
            (), campaign_id=1, journal=tmp_path / name
        )
        assert report.resumed == (MANY if name == "many" else FEW)

    grown = peak(lambda: resume("many")) - peak(lambda: resume("few"))
    assert grown < PER_ITEM * MANY + FREE
