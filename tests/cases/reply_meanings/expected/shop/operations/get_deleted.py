"""GetDeleted: request and response."""

from collections.abc import Sequence
from dataclasses import dataclass

from ..._runtime.messages import Request, Response, empty_list
from ..types.thing import Thing

__all__ = ["GetDeletedRequest", "GetDeletedResponse"]


@dataclass(slots=True, kw_only=True)
class GetDeletedRequest(Request["GetDeletedResponse"]):
    """GetDeleted."""

    ids: Sequence[int] = empty_list()


@dataclass(slots=True, kw_only=True)
class GetDeletedResponse(Response):
    """The reply to `GetDeletedRequest`."""

    things: list[Thing] = empty_list()
