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
    """Some items and the request for them; ``is_again`` says that they were sent before."""

    items: Sequence[Any]
    request: Request[Response]
    is_again: bool = False
    attempt: int = 1
    number: int = 0
