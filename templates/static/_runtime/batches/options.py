"""What calls of batches take beside what the operation takes."""

from __future__ import annotations

from collections.abc import AsyncIterable, Iterable
from typing import TYPE_CHECKING, TypeAlias, TypedDict, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable
    from os import PathLike

    from ..fates.fates import Fates
    from ..http.retry import RetryPolicy
    from .report import Report

__all__ = ["BatchOptions", "Source"]

T = TypeVar("T")
Source: TypeAlias = Iterable[T] | AsyncIterable[T]
"""Where items come from. Only asynchronous clients take asynchronous ones."""


class BatchOptions(TypedDict, total=False):
    """How a run of batches goes. All of it has a default."""

    size: int
    """How many items a request has: the documented limit, which it may not exceed, or 100 where none
    is documented."""

    concurrency: int
    """How many requests may be under way at once; 1 by default, and never more than documented."""

    per_minute: float
    """How many requests may start in a minute; by default as many as will."""

    retry: RetryPolicy
    """When a request that certainly had no effect is sent again; five attempts by default. The
    whole run waits meanwhile."""

    verify: bool
    """Whether items whose fate is unknown are asked for a second time at the end of the run. Those that
    are not there any more are gone; an object that was made anew meanwhile would be deleted. Off by
    default, and not to be had for items inside items."""

    distinct: bool
    """Whether the caller vouches that no item comes twice, which spares the memory to tell."""

    max_failures: int
    """After how many requests in a row that fail as a whole the run stops; 3 by default."""

    keep: int
    """How many items that are neither deleted nor gone the report holds; 10,000 by default."""

    journal: str | PathLike[str]
    """A file to write down what is sent and what comes of it, and to resume from. By default there
    is none."""

    on_fates: Callable[[Fates], object]
    """Called with what became of the items of each batch, each item once in the whole run; positions
    are those in its request. What it raises stops the run."""

    progress: Callable[[Report], object]
    """Called with the report after each batch; `TerminalProgress` is a ready one. What it
    raises stops the run."""
