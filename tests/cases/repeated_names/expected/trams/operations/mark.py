"""Mark: request and response."""

from dataclasses import dataclass
from xml.etree.ElementTree import Element

from ..._runtime.messages import Request, Response, empty_list

__all__ = ["MarkRequest", "MarkResponse"]


@dataclass(slots=True, kw_only=True)
class MarkRequest(Request["MarkResponse"]):
    """Mark."""

    stop: str
    minute: int | None = None
    stop_2: str | None = None


@dataclass(slots=True, kw_only=True)
class MarkResponse(Response):
    """The reply to `MarkRequest`."""

    stop: str
    minute: int | None = None
    hour: int | None = None
    stop_2: list[int] = empty_list()
    other_elements: list[Element] = empty_list()
    stop_3: str | None = None
