"""The process that is killed: it runs batches with a journal, like any program that uses a client.

Its only argument is a `Task` as JSON. It prints the report; the exit code is 0 for a complete run and 3
for one that stopped.
"""

from __future__ import annotations

import asyncio
import itertools
import json
import sys
from contextlib import AbstractContextManager, nullcontext
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any, Final
from unittest import mock

from generated._runtime.batches import outcome as batch_outcome
from generated._runtime.batches.item_set import ItemSet
from generated._runtime.batches.pacing import Pacer
from generated._runtime.errors import ApiError, TransportError
from generated._runtime.fate import DELETED
from generated._runtime.fates.fates import Fates, fates
from generated._runtime.http.retry import is_safe_to_repeat
from generated.microsoft.campaign_management.v13 import (
    AsyncCampaignManagementClient,
    CampaignManagementClient,
    CampaignManagementCredentials,
)
from generated.yandex.direct.v5 import (
    AsyncDirectClient,
    DirectClient,
    DirectCredentials,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generated import Report

STOPPED: Final = 3
SPEED_UP: Final = 2000.0
"""Pauses are shorter by this factor: vendors ask for a minute after each throttled request."""

REPEATED: Final = 997
"""After every so many ids, the input has one that it had before."""


@dataclass(frozen=True, kw_only=True)
class Task:
    """One journal's run."""

    protocol: str
    base_url: str
    first: int
    count: int
    size: int
    verify: bool
    asynchronous: bool
    journal: str
    fault: str = ""

    def ids(self) -> Iterator[int]:
        """Yield the ids, unordered; some occur twice."""
        step = next(s for s in itertools.count(7919) if self.count % s)
        for number in range(self.count):
            yield self.first + number * step % self.count
            if number % REPEATED == 0:
                yield self.first


def main() -> int:
    """Run the task in the argument."""
    task = Task(**json.loads(sys.argv[1]))
    try:
        with short_pauses(), FAULTS[task.fault]():
            report = asyncio.run(run_async(task)) if task.asynchronous else run(task)
    except ApiError as error:
        if error.report is None:
            raise
        print_report(error.report)
        return STOPPED
    print_report(report)
    return 0


def short_pauses() -> AbstractContextManager[Any]:
    """Make pauses shorter."""
    pause = Pacer.pause

    def shorter(pacer: Pacer, now: float, seconds: float, reason: str = "") -> None:
        pause(pacer, now, seconds / SPEED_UP, reason)

    return mock.patch.object(Pacer, "pause", shorter)


def repeating() -> AbstractContextManager[Any]:
    """A bug: every request without an answer counts as one without an effect."""
    return mock.patch.object(
        batch_outcome,
        "is_safe_to_repeat",
        lambda error: isinstance(error, TransportError) or is_safe_to_repeat(error),
    )


def hopeful() -> AbstractContextManager[Any]:
    """A bug: unknown items count as deleted."""

    def fates_of(outcome: Any) -> Fates:
        rows = fates(outcome)
        return Fates(
            row._replace(fate=DELETED) if row.fate.status == "unknown" else row
            for row in rows
        )

    return mock.patch.object(batch_outcome, "fates", fates_of)


def forgetful() -> AbstractContextManager[Any]:
    """A bug: the journal's settled items are ignored."""
    return mock.patch.object(ItemSet, "__contains__", return_value=False)


FAULTS: Final = {
    "": nullcontext[Any],
    "repeating": repeating,
    "hopeful": hopeful,
    "forgetful": forgetful,
}
"""Bugs to put into the runtime; the checks must find each."""


def print_report(report: Report) -> None:
    """Print a report."""
    known = asdict(report) | {"asked": report.asked, "failed": [], "undelivered": []}
    sys.stdout.write(json.dumps(known))


def run(task: Task) -> Report:
    """Run with a synchronous client."""
    kind: Any = DirectClient if task.protocol == "json" else CampaignManagementClient
    with kind(credentials(task), protocol=task.protocol, base_url=task.base_url) as it:
        report: Report = stub(task, it)
        return report


async def run_async(task: Task) -> Report:
    """Run with an asynchronous client."""
    kind: Any = (
        AsyncDirectClient if task.protocol == "json" else AsyncCampaignManagementClient
    )
    made = kind(credentials(task), protocol=task.protocol, base_url=task.base_url)
    async with made as client:
        report: Report = await stub(task, client)
        return report


def credentials(task: Task) -> Any:
    """Return credentials whose token comes from a function, so that it can be renewed."""
    if task.protocol == "json":
        return DirectCredentials(token=lambda: "token", client_login="chaos")
    return CampaignManagementCredentials(
        authentication_token=lambda: "token",
        developer_token="another",  # noqa: S106
        customer_id="1",
        customer_account_id="1",
    )


def stub(task: Task, client: Any) -> Any:
    """Call the operation in batches."""
    options: dict[str, Any] = {
        "concurrency": 4,
        "journal": task.journal,
        "size": task.size,
        "verify": task.verify,
    }
    match task.protocol:
        case "rest":
            call = client.delete_campaigns_in_batches
            return call(task.ids(), account_id=1, **options)
        case "soap":
            call = client.delete_ads_in_batches
            return call(task.ids(), ad_group_id=1, **options)
        case _:
            return client.ads.delete_in_batches(task.ids(), **options)


if __name__ == "__main__":
    sys.exit(main())
