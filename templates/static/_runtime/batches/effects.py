"""What a run of batches asks its runner to do: the effects that `BatchRun.steps` yields."""

from __future__ import annotations

from collections.abc import Callable, Generator
from typing import TYPE_CHECKING, Any, NamedTuple, TypeAlias

if TYPE_CHECKING:
    from ..fates.fates import Fates
    from ..messages import Request, Response

__all__ = [
    "Await",
    "BatchEffect",
    "BatchSteps",
    "Block",
    "Emit",
    "Pause",
    "Pull",
    "Start",
]


class Start(NamedTuple):
    """Start an exchange, concurrently with those under way. It calls ``leaving`` before its request leaves."""

    number: int
    request: Request[Response]
    leaving: Callable[[], object]


class Await(NamedTuple):
    """Wait until an exchange ends; the result is its number and outcome, or None after the seconds.

    The result may be None earlier, where the run was stopped.
    """

    seconds: float | None


class Pull(NamedTuple):
    """Take items from the input; the result is a list, empty at the end, and what the input raised or None.

    An asynchronous input that takes more than the seconds raises TimeoutError.
    """

    number: int
    seconds: float | None = None


class Block(NamedTuple):
    """Call a function that may block and must not be interrupted; the result is what it returns."""

    function: Callable[[], Any]


class Pause(NamedTuple):
    """Wait for some seconds."""

    seconds: float


class Emit(NamedTuple):
    """Call the caller's functions with the fates of some items, and with the report.

    The result is whether the function for fates returned, and what one of them raised or None.
    """

    rows: Fates


BatchEffect: TypeAlias = Start | Await | Pull | Pause | Emit | Block
BatchSteps: TypeAlias = Generator[BatchEffect, Any, None]
