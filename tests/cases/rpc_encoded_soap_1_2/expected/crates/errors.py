"""The exceptions of Crates."""

from .._runtime.errors import (
    ApiError,
    ReplyError,
    RequestError,
    ServiceFault,
    TransportError,
)

__all__ = ["ApiError", "ReplyError", "RequestError", "ServiceFault", "TransportError"]
