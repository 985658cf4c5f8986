"""The record of a run of batches: its report and its journal, always updated together."""

from __future__ import annotations

from dataclasses import fields, is_dataclass
from typing import TYPE_CHECKING, Any

from ..exchange.events import Settled
from ..fates.items import identity
from ..fates.redacted_rows import redacted_value
from ..report import Report

if TYPE_CHECKING:
    from collections import Counter

    from ..exchange.calls import Call
    from ..exchange.sans_io import SansIOClient
    from ..fate import Status
    from ..fates.fates import Fates
    from ..fates.items import Items
    from ..messages import Request, Response
    from .batch import Batch
    from .item_queue import ItemQueue
    from .journal.writer import Journal
    from .options import BatchOptions

__all__ = ["RunRecord"]


class RunRecord:
    """What is known of a run, in memory and on disk.

    Its methods raise OSError and `JournalError` for the journal, after memory has been updated.
    """

    def __init__(
        self,
        client: SansIOClient,
        call: Call[Request[Response], Response],
        items: Items,
        request: Request[Response],
        options: BatchOptions,
    ) -> None:
        settings = client.settings
        self.report = Report(
            call.operation, package=settings.package, service=call.service.name
        )
        self._items = items
        self._options = options
        self._journal: Journal | None = None
        self._credentials = client.credentials
        self._secrets: set[str] = set()
        secrets = self.secrets()
        self._head = {
            "service": call.service.name,
            "operation": call.operation,
            "target": _without_user(settings.base_url or settings.environment),
            "account": redacted_value(client.credentials.public(), secrets),
            "request": redacted_value(
                _other_fields(items.filled(request, ())), secrets
            ),
        }

    def secrets(self) -> set[str]:
        """Return the secrets that were known when this was called, now or earlier in the run."""
        self._secrets |= self._credentials.secret({})
        return self._secrets

    def open(self, queue: ItemQueue) -> None:
        """Open the journal, and resume the run that it records. Raises `JournalError`."""
        path = self._options.get("journal")
        if path is None:
            return
        from .journal.writer import Journal

        self._journal = Journal(path, self._head)
        for status, number in self._journal.counts.items():
            self.report.count(status, number)
        self.report.resumed = self.report.asked
        queue.settled = self._journal.settled
        if self._options.get("verify"):
            queue.uncertain = set(self._journal.unknown)

    @property
    def has_journal(self) -> bool:
        """Whether a journal is open."""
        return self._journal is not None

    def close(self) -> None:
        """Close the journal."""
        if self._journal is not None:
            self._journal.close()

    def check(self) -> None:
        """Raise `JournalError` if something else has changed the journal."""
        if self._journal is not None:
            self._journal.check()

    def started(self, batch: Batch) -> int:
        """Record that a batch is about to be sent; return its number in the journal, or 0."""
        if self._journal is None:
            return 0
        keys = [identity(item) for item in batch.items]
        asked = self._items.of(batch.request)
        rows = len(set(map(identity, asked))) if self._items.nested else len(asked)
        return self._journal.started(keys, rows, is_again=batch.is_again)

    def had_no_effect(self, batch: Batch) -> None:
        """Record that a batch had no effect."""
        if self._journal is not None:
            self._journal.had_no_effect(batch.line)

    def ended(self, batch: Batch, rows: Fates, counts: Counter[Status]) -> None:
        """Record the fates of a batch, and how many there are of each."""
        if rows.response is not None and not self._items.deletes:
            keep = self._options.get("keep", 10_000)
            self.report.keep_response(rows.response, keep)
        self._count(batch, counts)
        if self._journal is not None:
            self._journal.ended(batch.line, counts, self._not_deleted(rows))

    def counted(self, batch: Batch, rows: Fates) -> None:
        """Count the fates of a batch in the report only."""
        self._count(batch, rows.counts())

    def _count(self, batch: Batch, counts: Counter[Status]) -> None:
        if batch.is_again:
            self.report.count("unknown", -len(batch.items))
        for status, number in counts.items():
            self.report.count(status, number)

    def settled(self, batch: Batch, counts: Counter[Status]) -> Settled:
        """Return the event for the fates of a batch."""
        told: dict[str, int] = dict(counts.items())
        return Settled(self.report.operation, batch.number, counts.total(), told)

    def _not_deleted(self, rows: Fates) -> list[list[Any]]:
        """Return what the journal says of items that are not deleted, each once.

        Of nested items it names the outer one, with the worst status of those inside.
        """
        found: dict[int | str, list[Any]] = {}
        for row in rows:
            if row.fate.status != "deleted":
                key = identity(row.item[0] if self._items.nested else row.item)
                entry = found.setdefault(key, [key, "", []])
                # In alphabetical order, unknown comes after refused and gone.
                entry[1] = max(entry[1], row.fate.status)
                entry[2] += [[p.code, p.symbol, p.message] for p in row.fate.problems]
        return list(found.values())


def _without_user(target: str) -> str:
    """Return an address without the user name and password that it may contain."""
    scheme, separator, rest = target.partition("://")
    host, slash, path = rest.partition("/")
    return f"{scheme}{separator}{host.rpartition('@')[2]}{slash}{path}"


def _other_fields(blank: Request[Response]) -> dict[str, Any]:
    """Return the fields that must be equal in two runs for one to resume the other's journal."""
    if not is_dataclass(blank):
        return {}
    return {f.name: identity(getattr(blank, f.name)) for f in fields(blank)}
