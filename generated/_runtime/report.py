"""The report of a batch run, which grows while it runs."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import islice
from time import monotonic
from typing import TYPE_CHECKING, Any, cast

from .rows import has_failed, is_retryable

if TYPE_CHECKING:
    from collections.abc import Iterable

    from .fate import ItemFate, Status
    from .messages import Response
    from .waiting import Wait

__all__ = ["Report", "report_of"]


@dataclass(slots=True)
class Report:
    """The number of items of each status, which add up to ``asked``.

    ``duplicates`` counts further occurrences of an item; no other count includes them. ``resumed`` is
    how many of the fates come from the journal. ``requests`` counts the requests that were sent.
    ``invalid`` is how many of the unsent items can't be sent as they are.
    ``is_over`` says that the run has ended, ``is_complete`` that nothing is left unsent: the input was
    read to its end. ``failed`` contains the items of this run that are neither deleted nor gone, up to
    the ``keep`` of the options; a journal and ``on_fates`` get all of them. ``omitted`` is how many
    more have failed.
    """

    operation: str
    deleted: int = 0
    gone: int = 0
    refused: int = 0
    unknown: int = 0
    unsent: int = 0
    done: int = 0
    duplicates: int = 0
    resumed: int = 0
    requests: int = 0
    invalid: int = 0
    is_over: bool = False
    is_complete: bool = False
    failed: list[ItemFate] = field(default_factory=list["ItemFate"])
    responses: list[Response] = field(default_factory=list["Response"], repr=False)
    """The responses of an operation that doesn't delete, up to the ``keep`` of the options."""

    waiting: Wait | None = None
    """The pause that the run is making, if any."""

    undelivered: list[ItemFate] = field(default_factory=list["ItemFate"])
    """The fates of items that were sent, which ``on_fates`` was given without returning: it raised, or was
    interrupted."""

    started: float = field(default_factory=monotonic, repr=False)
    package: str = field(default="", repr=False)
    """The package of the API, which has the vendor's advice."""

    service: str = field(default="", repr=False)

    @property
    def asked(self) -> int:
        """The number of distinct items."""
        known = self.deleted + self.done + self.gone + self.refused
        return known + self.unknown + self.unsent

    @property
    def seconds(self) -> float:
        """The seconds since the run started."""
        return monotonic() - self.started

    def count(self, status: Status, number: int = 1) -> None:
        """Count items of a status."""
        setattr(self, status, getattr(self, status) + number)

    def keep(self, rows: Iterable[ItemFate], number: int) -> None:
        """Keep fates that may need manual action, up to a number."""
        room = max(0, number - len(self.failed))
        self.failed.extend(islice(filter(has_failed, rows), room))

    def keep_response(self, response: Response, number: int) -> None:
        """Keep a response, up to a number."""
        if len(self.responses) < number:
            self.responses.append(response)

    def rows(self, status: Status) -> list[ItemFate]:
        """Return the items of a status among ``failed``."""
        return [row for row in self.failed if row.fate.status == status]

    @property
    def retryable(self) -> list[ItemFate]:
        """The items among ``failed`` that certainly had no effect and may be sent again as they are."""
        package, service = self.package, self.service
        return [row for row in self.failed if is_retryable(row.fate, package, service)]

    @property
    def omitted(self) -> int:
        """How many items failed that ``failed`` doesn't have.

        They are more than ``keep``, or of an earlier run, of which `read_journal` has them.
        """
        return self.refused + self.unknown + self.unsent - len(self.failed)

    def raise_if_failed(self) -> None:
        """Raise `ItemsFailedError` if an item is neither deleted nor gone, or the input wasn't read to its end.

        The error has this report as ``report``.
        """
        counts = {
            "refused": self.refused,
            "unknown": self.unknown,
            "unsent": self.unsent - self.invalid,
            "invalid": self.invalid,
        }
        if not any(counts.values()) and (self.is_complete or not self.is_over):
            return
        from .item_errors import ItemsFailedError, failure_text

        text = f"{self.operation}: the input was not read to its end"
        if any(counts.values()):
            text = failure_text(self.operation, self.asked, counts)
        error = ItemsFailedError(f"{text}. {self._omission()}".rstrip(" ."))
        error.report = self
        raise error

    def to_rows(self) -> list[dict[str, Any]]:
        """Return a dictionary of plain values for each item in ``failed``, for CSV, pandas or JSON.

        If ``omitted`` isn't 0, the last row has the status ``omitted`` and says so.
        """
        from .tables import omission_row, plain_rows

        found = plain_rows(self.failed)
        return (
            [*found, omission_row(found, self._omission())] if self.omitted else found
        )

    def _omission(self) -> str:
        if not self.omitted:
            return ""
        return (
            f"{self.omitted:,} more failed that aren't in this report: it keeps as many as the option"
            " keep says, and only those of its own run; the journal has all (read_journal)"
        )

    def _repr_html_(self) -> str:
        """Return a table of the first items that failed, for Jupyter."""
        from .tables import html_table

        return html_table(str(self), self.failed, self.omitted)

    def raise_for(self, error: BaseException | None) -> None:
        """Raise the exception that stopped the run, if any, with this report attached."""
        if error is None:
            return
        self.attach_to(error)
        raise error

    def attach_to(self, error: BaseException) -> None:
        """Attach this report to an exception, as ``report`` and as a note."""
        if vars(error).get("report") is self:
            return
        vars(error)["report"] = self  # exceptions may refuse setattr
        error.add_note(str(self))

    def __str__(self) -> str:
        counts = {
            "deleted": self.deleted,
            "done": self.done,
            "already gone": self.gone,
            "refused": self.refused,
            "unknown": self.unknown,
            "unsent": self.unsent,
            "duplicates": self.duplicates,
        }
        parts = [f"{count:,} {name}" for name, count in counts.items() if count]
        if self.invalid:
            parts.append(f"{self.invalid:,} of the unsent invalid")
        return f"{self.operation}: {', '.join(parts) or 'nothing to do'}"


def report_of(error: BaseException) -> Report | None:
    """Return the report of the batch run that an exception has ended, or None.

    It is looked for in the exception, in its causes and contexts, and in the members of exception groups:
    so it is found in the TimeoutError of `asyncio.timeout`, too. A task group drops the cancellations of
    its tasks, with what they have, and `asyncio.gather` replaces them: there, catch the exception in the
    task.
    """
    found, known = [error], set[int]()
    while found:
        each = found.pop(0)
        report = vars(each).get("report")
        if isinstance(report, Report):
            return report
        known.add(id(each))
        linked = [each.__cause__, each.__context__]
        if isinstance(each, BaseExceptionGroup):
            linked[:0] = cast("BaseExceptionGroup[BaseException]", each).exceptions
        found += [other for other in linked if other and id(other) not in known]
    return None
