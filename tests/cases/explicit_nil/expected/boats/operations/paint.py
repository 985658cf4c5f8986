"""Paint: request and response."""

from collections.abc import Sequence
from dataclasses import dataclass

from ..._runtime.messages import Nil, Request, Response, empty_list

__all__ = ["PaintRequest", "PaintResponse"]


@dataclass(slots=True, kw_only=True)
class PaintRequest(Request["PaintResponse"]):
    """Paint."""

    color: str | Nil | None = None
    deck: str | Nil | None = None
    coats: Sequence[int | None] = empty_list()


@dataclass(slots=True, kw_only=True)
class PaintResponse(Response):
    """The reply to `PaintRequest`."""

    dry: str | Nil | None = None
