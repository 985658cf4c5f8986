"""The books of a run of batches: its input, its report and its journal, always told together."""

from __future__ import annotations

from collections import Counter
from dataclasses import fields, is_dataclass
from typing import TYPE_CHECKING, Any, Protocol

from ..fates.items import identity
from .intake import Intake
from .report import Report

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ..client.calls import Call
    from ..client.core import Core
    from ..fates.fates import Fates, Status
    from ..fates.items import Items
    from ..messages import Request, Response
    from .journal import Journal
    from .options import BatchOptions

__all__ = ["Ledger"]


class Booked(Protocol):
    """A batch."""

    @property
    def items(self) -> Sequence[Any]: ...
    @property
    def request(self) -> Request[Response]: ...
    @property
    def is_again(self) -> bool: ...
    @property
    def number(self) -> int: ...


class Ledger:
    """What is known of a run, in memory and on disk."""

    def __init__(
        self,
        core: Core,
        call: Call[Request[Response], Response],
        items: Items,
        request: Request[Response],
        options: BatchOptions,
    ) -> None:
        self.report = Report(call.operation)
        self.intake = Intake(distinct=options.get("distinct", False))
        self._items = items
        self._options = options
        self._journal: Journal | None = None
        self._number = 0
        self._head = {
            "service": call.service.name,
            "operation": call.operation,
            "target": _without_user(core.base_url or core.environment),
            "account": core.account,
            "request": _other_fields(items.filled(request, ())),
        }

    def open(self) -> None:
        """Open the journal, and take up what it tells. Raises `JournalError`."""
        path = self._options.get("journal")
        if path is None:
            return
        from .journal import Journal

        self._journal = Journal(path, self._head)
        self.intake.settled = self._journal.settled
        for status, count in self._journal.counts.items():
            self.report.count(status, count)
        self.report.resumed = self.report.asked
        if self._options.get("verify"):
            self.intake.doubtful = set(self._journal.unknown)

    def close(self) -> None:
        """Close the journal."""
        if self._journal is not None:
            self._journal.close()

    def take(self, items: Sequence[Any]) -> None:
        """Take in items of the input."""
        self.report.duplicates += self.intake.take(items)

    def doubtful(self, size: int) -> list[Any]:
        """Return items that an earlier run left unknown."""
        found = self.intake.second(size)
        self.report.resumed -= len(found)
        return found

    def started(self, batch: Booked) -> int:
        """Book a batch that is about to be sent; return its number."""
        self._number += 1
        number = self._number
        if self._journal is not None:
            keys = [identity(item) for item in batch.items]
            asked = self._items.of(batch.request)
            rows = (
                len(asked) if not self._items.nested else len(set(map(identity, asked)))
            )
            number = self._journal.started(keys, rows, is_again=batch.is_again)
        return number

    def undone(self, batch: Booked) -> None:
        """Book that a batch had no effect."""
        if self._journal is not None:
            self._journal.undone(batch.number)

    def ended(self, batch: Booked, rows: Fates) -> None:
        """Book what became of a batch."""
        if batch.is_again:
            self.report.count("unknown", -len(batch.items))
        counts: Counter[Status] = Counter(row.fate.status for row in rows)
        for status, count in counts.items():
            self.report.count(status, count)
        if self._journal is not None:
            self._journal.ended(batch.number, counts, self._stated(rows))

    def unsent(self, number: int) -> None:
        """Book items that were not sent."""
        self.report.count("unsent", number)

    def _stated(self, rows: Fates) -> list[list[Any]]:
        """Return what the journal says of items that are not deleted, each once.

        Of items inside items, the outer one stands there, with the worst that happened inside.
        """
        found: dict[int | str, list[Any]] = {}
        for row in rows:
            if row.fate.status != "deleted":
                item = row.item[0] if self._items.nested else row.item
                own = found.setdefault(identity(item), [identity(item), "", []])
                own[1] = max(
                    own[1], row.fate.status
                )  # unknown comes after refused and gone
                own[2] += [[p.code, p.symbol, p.message] for p in row.fate.problems]
        return list(found.values())


def _without_user(target: str) -> str:
    """Return an address without the name and password that may stand in it."""
    scheme, separator, rest = target.partition("://")
    host, slash, path = rest.partition("/")
    return f"{scheme}{separator}{host.rpartition('@')[2]}{slash}{path}"


def _other_fields(blank: Request[Response]) -> dict[str, Any]:
    """Return what two runs must share for one to go on with the other's journal."""
    if not is_dataclass(blank):
        return {}
    return {f.name: identity(getattr(blank, f.name)) for f in fields(blank)}
