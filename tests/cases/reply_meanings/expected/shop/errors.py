"""The exceptions of Shop."""

from .._runtime.errors import (
    ApiError,
    ReplyError,
    RequestError,
    ServiceFault,
    TransportError,
)

__all__ = ["ApiError", "ReplyError", "RequestError", "ServiceFault", "TransportError"]
