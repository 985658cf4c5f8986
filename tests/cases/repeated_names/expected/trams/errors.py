"""The exceptions of Trams."""

from .._runtime.errors import (
    ApiError,
    ReplyError,
    RequestError,
    ServiceFault,
    TransportError,
)

__all__ = ["ApiError", "ReplyError", "RequestError", "ServiceFault", "TransportError"]
