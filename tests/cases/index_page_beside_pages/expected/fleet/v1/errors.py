"""The exceptions of Fleet v1."""

from ..._runtime.errors import (
    ApiError,
    ReplyError,
    RequestError,
    ServiceFault,
    TransportError,
)

__all__ = ["ApiError", "ReplyError", "RequestError", "ServiceFault", "TransportError"]
