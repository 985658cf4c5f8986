"""The report of a batch run, which grows while it runs."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass, field
from time import monotonic
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from .fate import ItemFate, Status

__all__ = ["Report"]


@dataclass(slots=True)
class Report:
    """The number of items of each status, which add up to ``asked``.

    ``duplicates`` counts further occurrences of an item; no other count includes them. ``resumed`` is
    how many of the fates come from the journal. ``requests`` counts the requests that were sent.
    ``is_over`` says that the run has ended, ``is_complete`` that nothing is left unsent: the input was
    read to its end. ``failed`` contains the items of this run that are neither deleted nor gone, up to
    the ``keep`` of the options; a journal and ``on_fates`` get all of them.
    """

    operation: str
    deleted: int = 0
    gone: int = 0
    refused: int = 0
    unknown: int = 0
    unsent: int = 0
    duplicates: int = 0
    resumed: int = 0
    requests: int = 0
    is_over: bool = False
    is_complete: bool = False
    failed: list[ItemFate] = field(default_factory=list["ItemFate"])
    started: float = field(default_factory=monotonic, repr=False)

    @property
    def asked(self) -> int:
        """The number of distinct items."""
        return self.deleted + self.gone + self.refused + self.unknown + self.unsent

    @property
    def seconds(self) -> float:
        """The seconds since the run started."""
        return monotonic() - self.started

    def count(self, status: Status, number: int = 1) -> None:
        """Count items of a status."""
        setattr(self, status, getattr(self, status) + number)

    def keep(self, rows: Iterable[ItemFate], number: int) -> None:
        """Keep fates that may need manual action, up to a number."""
        for row in rows:
            if len(self.failed) >= number:
                return
            if row.fate.status not in {"deleted", "gone"}:
                self.failed.append(row)

    def raise_for(self, error: BaseException | None) -> None:
        """Raise the exception that stopped the run, if any, with this report attached."""
        if error is None:
            return
        self.attach_to(error)
        raise error

    def attach_to(self, error: BaseException) -> None:
        """Attach this report to an exception, as ``report`` if it takes attributes, and as a note."""
        if getattr(error, "report", None) is self:
            return
        with suppress(AttributeError):
            setattr(error, "report", self)  # noqa: B010  # exceptions of every kind
        error.add_note(str(self))

    def __str__(self) -> str:
        counts = {
            "deleted": self.deleted,
            "already gone": self.gone,
            "refused": self.refused,
            "unknown": self.unknown,
            "unsent": self.unsent,
            "duplicates": self.duplicates,
        }
        parts = [f"{count:,} {name}" for name, count in counts.items() if count]
        return f"{self.operation}: {', '.join(parts) or 'nothing to do'}"
