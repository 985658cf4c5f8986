"""CreateThings: request and response."""

from collections.abc import Sequence
from dataclasses import dataclass

from ..._runtime.messages import Request, Response, empty_list
from ..types.result import Result
from ..types.thing import Thing

__all__ = ["CreateThingsRequest", "CreateThingsResponse"]


@dataclass(slots=True, kw_only=True)
class CreateThingsRequest(Request["CreateThingsResponse"]):
    """CreateThings."""

    things: Sequence[Thing] = empty_list()


@dataclass(slots=True, kw_only=True)
class CreateThingsResponse(Response):
    """The reply to `CreateThingsRequest`."""

    results: list[Result] = empty_list()
