"""Memory and time per id of batches with a million ids, against a transport that does nothing.

    python -m benchmarks.batches [COUNT...]

Prints a table; each cell is measured in a separate process. Memory is the peak during the run, minus
the peak before it.
"""

from __future__ import annotations

import asyncio
import resource
import subprocess
import sys
import tempfile
from pathlib import Path
from time import perf_counter
from typing import Any

from generated import HttpResponse
from generated.microsoft.campaign_management.v13 import (
    AsyncCampaignManagementClient,
    CampaignManagementClient,
    CampaignManagementCredentials,
)

COUNTS = (100_000, 1_000_000)
OPTIONS: dict[str, dict[str, Any]] = {
    "plain": {},
    "distinct": {"distinct": True},
    "concurrent": {"concurrency": 4},
    "journal": {},
    "resumed": {},
    "async": {},
    "soap": {},
}
WORD = "not a real token"
REST = b'{"PartialErrors":[]}'
SOAP = b"""<s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Body>
<DeleteAdGroupsResponse xmlns="https://bingads.microsoft.com/CampaignManagement/v13"><PartialErrors/>
</DeleteAdGroupsResponse></s:Body></s:Envelope>"""
CREDENTIALS = CampaignManagementCredentials(
    authentication_token=WORD, developer_token=WORD
)


class Null:
    """A transport whose replies say that everything was deleted."""

    def __init__(self, body: bytes) -> None:
        self.response = HttpResponse(200, {}, body)

    def send(self, request: object, *, timeout: float) -> HttpResponse:
        del request, timeout
        return self.response

    def close(self) -> None:
        pass


class AsyncNull:
    """The same for the asynchronous client."""

    async def send(self, request: object, *, timeout: float) -> HttpResponse:
        del request, timeout
        return HttpResponse(200, {}, REST)

    async def close(self) -> None:
        pass


def run(case: str, count: int, **options: Any) -> None:
    """Delete ``count`` ids. Raises AssertionError if not all were deleted."""
    ids: Any = iter(range(10**11, 10**11 + count))
    if case == "async":
        caller = AsyncCampaignManagementClient(CREDENTIALS, transport=AsyncNull())
        job: Any = caller.delete_ad_groups_in_batches(ids, campaign_id=1, **options)
        report = asyncio.run(job)
    else:
        is_soap = case == "soap"
        client = CampaignManagementClient(
            CREDENTIALS,
            protocol="soap" if is_soap else "rest",
            transport=Null(SOAP if is_soap else REST),
        )
        report = client.delete_ad_groups_in_batches(ids, campaign_id=1, **options)
    if report.deleted != count:
        raise AssertionError(report)


def measure(case: str, count: int) -> tuple[float, float]:
    """Return the microseconds per id and the megabytes of memory that a run takes."""
    options = OPTIONS[case]
    with tempfile.TemporaryDirectory() as folder:
        run(case, 2000)
        if case in {"journal", "resumed"}:
            options["journal"] = Path(folder) / "journal"
        if case == "resumed":
            subprocess.run(command("make", count, options["journal"]), check=True)
        before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        start = perf_counter()
        run(case, count, **options)
        seconds = perf_counter() - start
    after = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return seconds / count * 1e6, (after - before) / 1024


def command(*arguments: object) -> list[str]:
    """Return the command that runs this module with arguments."""
    return [sys.executable, "-m", "benchmarks.batches", *map(str, arguments)]


def table(counts: tuple[int, ...]) -> None:
    """Print a row for each case, with two columns for each count."""
    heads = "".join(f"{f'{count:,} ids':>16}{'memory':>12}" for count in counts)
    print(f"{'':12}{heads}")
    for case in OPTIONS:
        row = f"{case:12}"
        for count in counts:
            printed = subprocess.run(
                command("measure", case, count), check=True, stdout=subprocess.PIPE
            )
            cost, memory = map(float, printed.stdout.split())
            row += f"{cost:>10.2f} us/id{memory:>9.1f} MB"
        print(row, flush=True)


if __name__ == "__main__":
    match sys.argv[1:]:
        case ["measure", case, count]:
            print(*measure(case, int(count)))
        case ["make", count, path]:
            run("journal", int(count), journal=path)
        case counts:
            table(tuple(map(int, counts)) or COUNTS)
