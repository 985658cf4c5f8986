"""ExceptionNotification."""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["ExceptionNotification"]


@dataclass(slots=True, kw_only=True)
class ExceptionNotification:
    code: int | None = None
    """The code of the error or the warning."""

    message: str | None = None
    """What happened, in the language that the Accept-Language header asks for."""

    details: str | None = None
    """More about the cause, if there is more to say."""
