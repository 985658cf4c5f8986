"""When to send again, and after how long."""

from __future__ import annotations

from dataclasses import dataclass
from time import time
from typing import TYPE_CHECKING, Final

from ..errors import ApiError, ReplyError, ServiceFault, TransportError

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["NO_RETRY", "RetryPolicy", "is_expired", "is_safe_to_repeat", "retry_after"]


@dataclass(frozen=True, slots=True, kw_only=True)
class RetryPolicy:
    """How often a request is sent at most, and how the waiting grows.

    Waiting starts at ``base`` seconds and doubles up to ``cap``; a random part of up to half keeps
    clients apart. A time that the vendor states is never undercut.
    """

    attempts: int = 5
    base: float = 1.0
    cap: float = 60.0

    def wait(self, attempt: int, error: ApiError) -> float:
        """Return the seconds to wait after the attempt of this number, counted from 1."""
        from random import random

        growing: float = min(self.cap, self.base * 2 ** (attempt - 1))
        stated = max(
            error.retry_after or 0.0, error.advice.wait if error.advice else 0.0
        )
        return max(growing, stated) * (1 + random() / 2)  # not for secrets


NO_RETRY = RetryPolicy(attempts=1)
_LONGEST: Final = 1e9  # clocks don't take more


def is_safe_to_repeat(error: ApiError) -> bool:
    """Tell whether it is certain that a request that ended so has had no effect."""
    if isinstance(error, TransportError):
        return not error.sent
    if isinstance(error, (ReplyError, ServiceFault)):
        return error.advice is not None and error.advice.action == "throttle"
    return False


def is_expired(error: ApiError) -> bool:
    """Tell whether a request was refused for its token, which another might cure."""
    if error.advice is not None:
        return error.advice.action == "refresh"
    return error.receipt.http_status == 401


def retry_after(headers: Mapping[str, str]) -> float | None:
    """Return the seconds of a Retry-After header (RFC 9110, section 10.2.3), or None."""
    value = headers.get("retry-after", "").strip()
    if value.isdecimal():
        return min(float(value), _LONGEST)
    if not value:
        return None
    from email.utils import parsedate_to_datetime

    try:
        seconds = parsedate_to_datetime(value).timestamp() - time()
    except (TypeError, ValueError, OverflowError):
        return None
    return min(max(0.0, seconds), _LONGEST)
