"""What the messages of exceptions say: the operation, the host, the reason, and what to do."""

from __future__ import annotations

from typing import Final

from .errors import (
    ApiError,
    AuthenticationError,
    ReplyError,
    ServiceFault,
    TransportError,
)

__all__ = ["name_place"]

_ASK: Final = "ask the service before you send it again"
_ADVICE: Final = {
    "authentication": "check the credentials and their permissions",
    "gone": "there is nothing to delete",
    "refresh": "the token has expired, so get another one",
    "retry": f"it may have been done: {_ASK}",
}


def name_place(error: ApiError, operation: str, host: str) -> None:
    """Make the message of an error name its operation and host, and say what to do about it.

    The error may have been through this before; its ``reason`` stays the same.
    """
    reason = error.reason or str(error)
    at = f"{operation} at {host}" if host else operation
    match error:
        case TransportError(sent=True):
            text = f"{at}: no answer: {reason}; the outcome is unknown: {_ASK}"
        case TransportError():
            text = f"{at}: not sent: {reason}; it can be sent again"
        case ReplyError():  # its reason ends with text of the reply
            text = f"{at}: {_advice(error) or 'the outcome is unknown'}: {reason}"
        case ServiceFault():
            text = "; ".join(filter(None, (f"{at}: {reason}", _advice(error))))
        case AuthenticationError():
            text = f"{operation}: {reason}; nothing was sent"
        case _:
            text = f"{operation}: {reason}"
    error.args = (text,)


def _advice(error: ApiError) -> str:
    """Return what the vendor's docs advise, or an empty text."""
    advice = error.advice
    if advice is None:
        return ""
    if advice.action == "throttle":
        seconds = max(error.retry_after or 0.0, advice.wait)
        wait = f" after {seconds:g} seconds" if seconds else ""
        return f"nothing was done, so send it again{wait}"
    return _ADVICE.get(advice.action, "")
