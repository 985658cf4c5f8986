"""One run that is interrupted, and what must be true of it."""

from __future__ import annotations

import time
from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final

from generated import read_journal, report_of
from generated.microsoft.campaign_management.v13 import (
    AsyncCampaignManagementClient,
    CampaignManagementClient,
    CampaignManagementCredentials,
)
from tests.sweep.interrupts.service import AsyncWire, Service, Wire

if TYPE_CHECKING:
    from collections.abc import Coroutine, Iterator
    from pathlib import Path

    from generated import Report

COUNT: Final = 40
SIZE: Final = 4
TIMEOUT: Final = 0.25
"""The client's timeout in seconds, which bounds the wait for what is under way."""

BOUND: Final = TIMEOUT + 10.0
"""The seconds in which a run must end after an interrupt, on a machine that has much else to do."""

WORD: Final = "not a real token"
CREDENTIALS: Final = CampaignManagementCredentials(
    authentication_token=WORD, developer_token=WORD
)


@dataclass
class Trial:
    """One run; ``interrupted`` is the time of its first interrupt, ``error`` what it raised."""

    service: Service
    width: int
    journal: Path | None = None
    is_generator: bool = False
    rows: list[Any] = field(default_factory=list[Any])
    report: Report | None = None
    error: BaseException | None = None
    interrupted: float = 0.0
    interrupts: int = 0
    ended: float = 0.0

    def _items(self) -> Any:
        ids = range(1, COUNT + 1)
        return Sized(iter(ids)) if self.is_generator else ids

    def _options(self) -> dict[str, Any]:
        options: dict[str, Any] = {"size": SIZE, "concurrency": self.width}
        return options | ({"journal": self.journal} if self.journal else {})

    def run(self) -> Report:
        """Run with the synchronous client."""
        client = CampaignManagementClient(
            CREDENTIALS, transport=Wire(self.service), timeout=TIMEOUT
        )
        return client.delete_media_in_batches(
            self._items(), account_id=1, on_fates=self.rows.extend, **self._options()
        )

    def run_async(self) -> Coroutine[Any, Any, Report]:
        """Run with the asynchronous client."""
        client = AsyncCampaignManagementClient(
            CREDENTIALS, transport=AsyncWire(self.service), timeout=TIMEOUT
        )
        return client.delete_media_in_batches(
            self._items(), account_id=1, on_fates=self.rows.extend, **self._options()
        )

    def note_interrupt(self) -> None:
        """Note that the run is about to be interrupted."""
        self.interrupted = self.interrupted or time.monotonic()
        self.interrupts += 1

    def end(self, report: Report | None, error: BaseException | None) -> None:
        """Note how the run has ended."""
        self.ended = time.monotonic()
        self.error = error
        self.report = report if error is None else report_of(error)

    def problems(self) -> list[str]:
        """Return what is wrong with the run's end."""
        return [*self._problems()]

    def _problems(self) -> Iterator[str]:
        arrived = Counter(self.service.arrived)
        if self.report is None:
            if arrived or self.rows:  # else it was interrupted before it was a run
                yield f"no report: {self.error!r}"
            return
        if self.interrupted and self.ended - self.interrupted > BOUND:
            yield f"it took {self.ended - self.interrupted:.1f} s to end"
        if [item for item, times in arrived.items() if times > 1]:
            yield "an id was sent twice"
        given = Counter(row.item for row in self.rows)
        if [item for item, times in given.items() if times > 1]:
            yield "on_fates was given an id twice"
        told = {row.item: row.fate.status for row in self.rows}
        for row in self.report.undelivered:
            if told.setdefault(row.item, row.fate.status) != row.fate.status:
                yield f"{row.item} has two fates"
        yield from self._lies(told, set(arrived))
        yield from self._miscounts(self.report, told)
        if self.journal is not None:
            yield from self._journal_lies(self.journal, told)

    def _lies(self, told: dict[Any, str], arrived: set[int]) -> Iterator[str]:
        by_status = {
            s: {i for i, status in told.items() if status == s}
            for s in set(told.values())
        }
        deleted = by_status.pop("deleted", set())
        unknown, unsent = (
            by_status.pop("unknown", set()),
            by_status.pop("unsent", set()),
        )
        if by_status:
            yield f"unexpected fates: {by_status}"
        if deleted - arrived:
            yield f"called deleted, but never arrived: {sorted(deleted - arrived)}"
        if unsent & arrived:
            yield f"called unsent, but arrived: {sorted(unsent & arrived)}"
        if arrived - deleted - unknown:
            yield f"arrived, but has no fate: {sorted(arrived - deleted - unknown)}"
        if self.interrupts <= 1 and unknown - self.service.unanswered:
            yield f"unknown without a reason: {sorted(unknown - self.service.unanswered)}"

    def _miscounts(self, report: Report, told: dict[Any, str]) -> Iterator[str]:
        counts = Counter(told.values())
        if self.interrupts <= 1:
            found = {
                status: getattr(report, status)
                for status in ("deleted", "unknown", "unsent")
            }
            if found != {status: counts[status] for status in found}:
                yield f"the report has {found}, on_fates got {dict(counts)}"
            if report.asked != COUNT:
                yield f"the report has {report.asked} of {COUNT} ids"
        if not report.is_over:
            yield "the report isn't over"
        if report.requests * SIZE < len(set(self.service.arrived)):
            yield f"{report.requests} requests, but more arrived"

    def _journal_lies(self, path: Path, told: dict[Any, str]) -> Iterator[str]:
        rows = list(read_journal(path)) if path.exists() else []
        recorded = {row.item: row.status for row in rows}
        if missing := set(self.service.arrived) - recorded.keys():
            yield f"arrived, but not in the journal: {sorted(missing)}"
        for item, status in recorded.items():
            if status != told.get(item, status):
                yield f"{item} is {status} in the journal, and {told[item]} in the report"


class Sized:
    """An iterator with a length, which runs Python code."""

    def __init__(self, ids: Iterator[int]) -> None:
        self._ids = ids

    def __len__(self) -> int:
        return COUNT

    def __iter__(self) -> Iterator[int]:
        yield from self._ids
