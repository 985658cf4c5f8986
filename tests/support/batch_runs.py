"""Runs of batches against the model server, and what must be true of all of them."""

from __future__ import annotations

import asyncio
from collections import Counter
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any
from unittest import mock

from generated import RetryPolicy
from generated.microsoft.campaign_management.v13 import (
    AsyncCampaignManagementClient,
    CampaignManagementClient,
)
from generated.yandex.direct.v5 import AsyncDirectClient, DirectClient
from tests.support.fates import MICROSOFT, YANDEX
from tests.support.model_server import (
    Ads,
    AsyncWire,
    Campaigns,
    Media,
    Server,
    SoapCampaigns,
    Wire,
)

if TYPE_CHECKING:
    from collections.abc import Generator

    from generated import Report
    from generated._runtime.fate import ItemFate

SPEECHES = {
    "media": Media(),
    "campaigns": Campaigns(),
    "soap": SoapCampaigns(),
    "ads": Ads(),
}
HASTY = RetryPolicy(attempts=3, base=0.0, cap=0.0)


@dataclass
class Outcome:
    """How a run ended: the report, what ``on_fates`` was given, and what was raised."""

    rows: list[ItemFate] = field(default_factory=list[Any])
    report: Report | None = None
    error: BaseException | None = None

    def fates(self) -> dict[int, str]:
        """Return the fate of each item; each must have exactly one."""
        items = Counter(row.item for row in self.rows)
        assert not [item for item, count in items.items() if count > 1]
        return {row.item: row.fate.status for row in self.rows}


def protocol_of(kind: str) -> Any:
    return {"soap": "soap", "ads": "json"}.get(kind, "rest")


def stub_of(client: Any, kind: str) -> Any:
    """Return the client's method for batches of this kind, with all required arguments."""
    if kind == "ads":
        return client.ads.delete_in_batches
    name = "media" if kind == "media" else "campaigns"
    call = getattr(client, f"delete_{name}_in_batches")
    return lambda items, **options: call(items, account_id=1, **options)


@contextmanager
def clock() -> Generator[list[float]]:
    """Replace the clock, so that waiting takes no time; yield the waits in seconds."""
    now, waits = [1000.0], list[float]()

    def sleep(seconds: float) -> None:
        waits.append(seconds)
        now[0] += seconds

    real = asyncio.sleep

    async def async_sleep(seconds: float) -> None:
        if seconds:
            sleep(seconds)
        await real(0)

    runtime = "generated._runtime"
    with (
        mock.patch(f"{runtime}.batches.run.monotonic", side_effect=lambda: now[0]),
        mock.patch(f"{runtime}.batches.sync_runner.sleep", sleep),
        mock.patch("asyncio.sleep", async_sleep),
    ):
        yield waits


def run(kind: str, server: Server, items: Any, **options: Any) -> Outcome:
    """Run batches until they end; return the outcome, also of an exception."""
    outcome = Outcome()
    settings: Any = {"retry": HASTY, "on_fates": outcome.rows.extend} | options
    wire = Wire(server)
    client: Any
    if kind == "ads":
        client = DirectClient(YANDEX, protocol="json", transport=wire)
    else:
        client = CampaignManagementClient(
            MICROSOFT, protocol=protocol_of(kind), transport=wire
        )
    reports = _watched(settings)
    try:
        outcome.report = stub_of(client, kind)(items, **settings)
    except BaseException as error:  # noqa: BLE001  # any exception is an outcome
        outcome.error = error
        outcome.report = reports[-1] if reports else None
    return outcome


async def run_async(kind: str, server: Server, items: Any, **options: Any) -> Outcome:
    """Run batches with the asynchronous client."""
    outcome = Outcome()
    settings: Any = {"retry": HASTY, "on_fates": outcome.rows.extend} | options
    wire = AsyncWire(server)
    client: Any
    if kind == "ads":
        client = AsyncDirectClient(YANDEX, protocol="json", transport=wire)
    else:
        client = AsyncCampaignManagementClient(
            MICROSOFT, protocol=protocol_of(kind), transport=wire
        )
    reports = _watched(settings)
    try:
        outcome.report = await stub_of(client, kind)(items, **settings)
    except BaseException as error:  # noqa: BLE001  # any exception is an outcome
        outcome.error = error
        outcome.report = reports[-1] if reports else None
    return outcome


def _watched(settings: dict[str, Any]) -> list[Report]:
    """Collect the reports that the progress callback gets."""
    reports: list[Report] = []
    own = settings.get("progress")

    def progress(report: Report) -> Any:
        reports.append(report)
        return own(report) if own is not None else None

    settings["progress"] = progress
    return reports


def check(outcome: Outcome, server: Server, asked: set[int]) -> None:
    """Check that the outcome has a true fate for each item that was asked for, and for no other."""
    fates = outcome.fates()
    assert fates.keys() == asked
    check_truth(fates, server)
    assert not server.sent_after_certainty()
    report = outcome.report
    assert report is not None
    counts = Counter(fates.values())
    told = {
        s: getattr(report, s)
        for s in ("deleted", "gone", "refused", "unknown", "unsent")
    }
    assert told == {status: counts[status] for status in told}
    assert report.asked == len(asked)
    assert report.is_over
    assert report.requests == len(server.calls)
    assert report.is_complete is (outcome.error is None)
    failed = [row.item for row in report.failed]
    assert sorted(failed) == sorted(
        i for i, s in fates.items() if s not in {"deleted", "gone"}
    )


def check_truth(fates: dict[Any, str], server: Server) -> None:
    """Check fates against the server; an item may be unknown only after a request without an answer."""
    reported: dict[str, set[int]] = {}
    for item, status in fates.items():
        reported.setdefault(status, set()).add(item)
    sent = server.sent()
    assert reported.get("deleted", set()) <= server.deleted
    assert not reported.get("refused", set()) & server.deleted
    assert reported.get("gone", set()) <= server.deleted | server.missing
    assert not reported.get("unsent", set()) & server.deleted
    expired = {i for kind, ids in server.calls if kind == "expired" for i in ids}
    assert not (reported.get("unsent", set()) - expired) & sent.keys()
    assert reported.get("unknown", set()) <= sent.keys()
