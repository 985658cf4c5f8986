"""The options of batch runs."""

from __future__ import annotations

from collections.abc import AsyncIterable, Iterable
from typing import TYPE_CHECKING, Literal, TypeAlias, TypedDict, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable
    from os import PathLike

    from ..fates.fates import Fates
    from ..http.retry import RetryPolicy
    from ..report import Report

__all__ = ["BatchOptions", "Source"]

T = TypeVar("T")
Source: TypeAlias = Iterable[T] | AsyncIterable[T]
"""The input of a batch run. Only asynchronous clients accept asynchronous iterables."""


class BatchOptions(TypedDict, total=False):
    """The options of a batch run. Each has a default."""

    size: int
    """The number of items in a request: by default the documented limit, which it may not exceed, or
    100 if none is documented."""

    concurrency: int
    """How many requests may be under way at once; 1 by default, and never more than documented."""

    per_minute: float
    """How many requests may start in a minute; unlimited by default."""

    retry: RetryPolicy
    """When a request that certainly had no effect is sent again; five attempts by default. The whole
    run waits meanwhile."""

    verify: bool
    """Whether items of unknown fate are sent a second time at the end of the run. Those that the
    service doesn't find are gone; an object that was created again meanwhile would be deleted. Off by
    default, and not supported for nested items."""

    distinct: bool
    """Whether the caller guarantees that the input has no duplicates, which saves the memory to find
    them. Off by default."""

    max_failures: int
    """The run stops after this many consecutive requests that fail as a whole; 3 by default."""

    deadline: float
    """Seconds for the whole run; unlimited by default. No request starts later: the run raises
    `TimeLimitError`, and the rest of the items is unsent."""

    max_wait: float
    """The longest pause in seconds that the run accepts from the service, for example in a Retry-After
    header; 600 by default. For a longer one the run raises `TimeLimitError` at once, and the rest of the
    items is unsent."""

    on_invalid: Literal["stop", "skip"]
    """What happens where an item can't be sent: it has the wrong type, is out of range, or breaks a
    documented rule. ``stop`` (the default) raises a `RequestError` that names its position in the whole
    input before its batch is sent. ``skip`` leaves it out and sends the others: it is ``unsent`` with the
    reason as its problem (``invalid`` in the report counts them)."""

    keep: int
    """How many items that are neither deleted nor gone the report keeps; 10,000 by default."""

    journal: str | PathLike[str]
    """A file that records what is sent and what comes of it, and from which a run that was killed
    resumes. None by default."""

    on_fates: Callable[[Fates], object]
    """Called with the fates of each batch, each item once in the whole run; positions are those in its
    request, or in the whole input for an item that can't be sent. An exception that it raises stops the run."""

    progress: Callable[[Report], object]
    """Called with the report after each batch, when a pause of a second or more starts, and every ten
    seconds of it: ``report.waiting`` is the pause. For example a `TerminalProgress`. An exception that
    it raises stops the run."""
