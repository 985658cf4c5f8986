"""What a run of batches asks its runner to do: the effects that `BatchRun.steps` yields."""

from __future__ import annotations

from collections.abc import Callable, Generator
from typing import TYPE_CHECKING, Any, NamedTuple, TypeAlias

if TYPE_CHECKING:
    from ..effects import Steps
    from ..fates.fates import Fates
    from ..messages import Response

__all__ = [
    "Await",
    "BatchEffect",
    "BatchSteps",
    "Block",
    "Emit",
    "Interruptible",
    "Pause",
    "Pull",
    "Start",
]


class Start(NamedTuple):
    """Start an exchange, concurrently with those under way."""

    number: int
    exchange: Steps[Response]


class Await(NamedTuple):
    """Wait until an exchange ends; the result is its number and outcome, or None after the seconds."""

    seconds: float | None


class Pull(NamedTuple):
    """Take items from the input; the result is a list, empty at its end or where it raises."""

    number: int


class Block(NamedTuple):
    """Call a function that may block and must not be interrupted; the result is what it returns."""

    function: Callable[[], Any]


class Pause(NamedTuple):
    """Wait for some seconds."""

    seconds: float


class Emit(NamedTuple):
    """Call the caller's functions with the fates of some items, and with the report."""

    rows: Fates


Interruptible: TypeAlias = Start | Await | Pull | Pause | Emit
BatchEffect: TypeAlias = Interruptible | Block
BatchSteps: TypeAlias = Generator[BatchEffect, Any, None]
