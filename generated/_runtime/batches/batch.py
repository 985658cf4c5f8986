"""One batch of a run."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ..messages import Request, Response

__all__ = ["Batch"]


@dataclass(slots=True)
class Batch:
    """Some items and the request for them; ``is_again`` says that they were sent before.

    ``number`` counts the exchanges of a run, ``line`` is the batch's number in the journal, or 0.
    ``may_have_left`` says that the request isn't certain to be still here. ``positions`` are those of new
    items in the whole input, from 0.
    """

    items: Sequence[Any]
    request: Request[Response]
    is_again: bool = False
    attempt: int = 1
    number: int = 0
    line: int = 0
    may_have_left: bool = False
    positions: Sequence[int] = ()
