"""When to send again, and after how long."""

from __future__ import annotations

from dataclasses import dataclass
from time import time
from typing import TYPE_CHECKING, Final

from ..errors import ApiError, ReplyError, ServiceFault, TransportError
from ..messages import CONTRADICTORY
from ..values.option_values import COUNT, WAIT, checked

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["NO_RETRY", "RetryPolicy", "is_expired", "is_safe_to_repeat", "retry_after"]


@dataclass(frozen=True, slots=True, kw_only=True)
class RetryPolicy:
    """How often a request is sent at most, and how long to wait in between.

    The wait starts at ``base`` seconds and doubles up to ``cap``; up to half of it is added at
    random, so that clients don't all retry at once. It is never shorter than the vendor asks for.
    """

    attempts: int = 5
    base: float = 1.0
    cap: float = 60.0

    def __post_init__(self) -> None:
        """Check the values. Raises `OptionError`."""
        for name, rule in (("attempts", COUNT), ("base", WAIT), ("cap", WAIT)):
            checked("RetryPolicy", name, getattr(self, name), rule)

    def wait(self, attempt: int, error: ApiError) -> float:
        """Return the seconds to wait after the attempt of this number, counted from 1."""
        from random import random

        doublings = min(attempt - 1, _MOST_DOUBLINGS)
        growing = min(self.cap, self.base * 2.0**doublings)
        stated = max(
            error.retry_after or 0.0, error.advice.wait if error.advice else 0.0
        )
        return max(growing, stated) * (1 + random() / 2)  # not for secrets


NO_RETRY = RetryPolicy(attempts=1)
_LONGEST: Final = 1e9  # seconds; clocks don't take more
_MOST_DOUBLINGS: Final = 1000  # a float can't be 2**1024


def is_safe_to_repeat(error: ApiError) -> bool:
    """Tell whether a request that ended in this error certainly had no effect."""
    if isinstance(error, TransportError):
        return not error.sent
    if isinstance(error, (ReplyError, ServiceFault)):
        return error.advice is not None and error.advice.action == "throttle"
    return False


def is_expired(error: ApiError) -> bool:
    """Tell whether a request was refused because its token had expired."""
    if error.advice is not None:
        return error.advice.action == "refresh"
    contradicted = any(part.reason == CONTRADICTORY for part in error.receipt.unread)
    return error.receipt.http_status == 401 and not contradicted


def retry_after(headers: Mapping[str, str]) -> float | None:
    """Return the seconds of a Retry-After header (RFC 9110, section 10.2.3), or None.

    A date is read against the Date header of the same reply, because the clocks may differ.
    """
    value = headers.get("retry-after", "").strip()
    if value.isdecimal():
        return min(float(value), _LONGEST)
    until = _timestamp(value)
    if until is None:
        return None
    sent = _timestamp(headers.get("date", ""))
    return min(max(0.0, until - (time() if sent is None else sent)), _LONGEST)


def _timestamp(value: str) -> float | None:
    """Return the seconds since 1970 of an HTTP date, or None where it isn't one."""
    if not value.strip():
        return None
    from datetime import UTC
    from email.utils import parsedate_to_datetime

    try:
        found = parsedate_to_datetime(value)
        return found.replace(tzinfo=found.tzinfo or UTC).timestamp()
    except (TypeError, ValueError, OverflowError):
        return None
