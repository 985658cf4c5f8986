"""The process that is killed: one run of batches with a journal, as any program would have it.

Its only argument is a `Task` as JSON. The report goes to standard output; the exit code is 0 for a
run that is complete and 3 for one that stopped.
"""

from __future__ import annotations

import asyncio
import itertools
import json
import sys
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any, Final
from unittest import mock

from generated._runtime.errors import ApiError
from generated._runtime.pacing import Pacer
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

    from generated._runtime.report import Report

STOPPED: Final = 3
HASTE: Final = 2000.0
"""Pauses are so many times shorter: vendors ask for a minute after each throttled request."""

REPEATED: Final = 997
"""How often an id comes twice in the input."""


@dataclass(frozen=True, kw_only=True)
class Task:
    """What is to be run."""

    protocol: str
    base_url: str
    first: int
    count: int
    size: int
    verify: bool
    asynchronous: bool
    journal: str

    def ids(self) -> Iterator[int]:
        """The ids, in no order and of no known number; some come twice."""
        step = next(s for s in itertools.count(7919) if self.count % s)
        for number in range(self.count):
            yield self.first + number * step % self.count
            if number % REPEATED == 0:
                yield self.first


def main() -> int:
    """Run what the argument says."""
    task = Task(**json.loads(sys.argv[1]))
    pause = Pacer.pause

    def hasty(pacer: Pacer, now: float, seconds: float) -> None:
        pause(pacer, now, seconds / HASTE)

    try:
        with mock.patch.object(Pacer, "pause", hasty):
            report = asyncio.run(run_async(task)) if task.asynchronous else run(task)
    except ApiError as error:
        if error.report is None:
            raise
        tell(error.report)
        return STOPPED
    tell(report)
    return 0


def tell(report: Report) -> None:
    """Print a report."""
    known = asdict(report) | {"asked": report.asked, "failed": []}
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
    """Credentials whose token comes from a function, so that it can be renewed."""
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
            call = client.delete_keywords_in_batches
            return call(task.ids(), ad_group_id=1, **options)
        case _:
            return client.ads.delete_in_batches(task.ids(), **options)


if __name__ == "__main__":
    sys.exit(main())
