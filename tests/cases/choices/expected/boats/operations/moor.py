"""Moor: request and response."""

from dataclasses import dataclass
from decimal import Decimal

from ..._runtime.messages import Request, Response, empty_list
from ..types.moor_response_choice import MoorResponseChoice

__all__ = ["MoorRequest", "MoorResponse"]


@dataclass(slots=True, kw_only=True)
class MoorRequest(Request["MoorResponse"]):
    """Moor."""

    pier: int | None = None
    buoy: str | None = None
    depth: Decimal | None = None
    rope: str | None = None
    chain: str | None = None
    bow: str | None = None
    knots: int | None = None
    stern: str | None = None
    flag: str | None = None
    light: int | None = None
    watch: str | None = None


@dataclass(slots=True, kw_only=True)
class MoorResponse(Response):
    """The reply to `MoorRequest`."""

    choices: list[MoorResponseChoice] = empty_list()
