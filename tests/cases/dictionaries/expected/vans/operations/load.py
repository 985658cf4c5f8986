"""Load: request and response."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from ..._runtime.messages import Request, Response, empty_dict

__all__ = ["LoadRequest", "LoadResponse"]


@dataclass(slots=True, kw_only=True)
class LoadRequest(Request["LoadResponse"]):
    """Load."""

    labels: Mapping[str, str | None] | None = None
    van_ids: Sequence[int] | None = None


@dataclass(slots=True, kw_only=True)
class LoadResponse(Response):
    """The reply to `LoadRequest`."""

    labels: dict[str, str | None] = empty_dict()
