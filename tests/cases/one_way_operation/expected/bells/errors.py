"""The exceptions of Bells."""

from .._runtime.errors import (
    ApiError,
    ReplyError,
    RequestError,
    ServiceFault,
    TransportError,
)

__all__ = ["ApiError", "ReplyError", "RequestError", "ServiceFault", "TransportError"]
