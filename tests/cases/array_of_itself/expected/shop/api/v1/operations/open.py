"""Open: request and response."""

from dataclasses import dataclass

from ....._runtime.messages import Request, Response

__all__ = ["OpenRequest", "OpenResponse"]


@dataclass(slots=True, kw_only=True)
class OpenRequest(Request["OpenResponse"]):
    """Open."""


@dataclass(slots=True, kw_only=True)
class OpenResponse(Response):
    """The reply to `OpenRequest`."""
