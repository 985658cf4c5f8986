"""The log of clients: one logger for each API, with the name of its package.

Calls, pauses and batches are logged at level INFO, attempts at level DEBUG; calls that may have had an effect
that nobody knows of at level WARNING. Nothing of a message is logged: no header, body, item or error text.
Where the program hasn't imported ``logging``, nobody can listen, and nothing is done.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from logging import Logger

    from .events import Event

__all__ = ["is_logged", "log", "logger_of"]


def logger_of(package: str) -> Logger | None:
    """Return the logger of an API's package, or None where the program doesn't log."""
    if "logging" not in sys.modules:
        return None
    from logging import NullHandler, getLogger

    logger = getLogger(package)
    if not logger.handlers:
        logger.addHandler(NullHandler())  # else warnings go to stderr
    return logger


def is_logged(logger: Logger | None) -> bool:
    """Tell whether successful calls are logged."""
    if logger is None:
        return False
    from logging import INFO

    return logger.isEnabledFor(INFO)


def log(logger: Logger, event: Event) -> None:
    """Log an event."""
    level, text = _entry(event)
    if logger.isEnabledFor(level):
        logger.log(level, "%s: %s", _subject(event), text)


def _subject(event: Event) -> str:
    """Return what an event is about: an operation, its call and its batch."""
    call: int = getattr(event, "call", 0)  # a run has no call
    parts = (
        event.operation,
        f"call {call}" if call else "",
        "" if event.batch is None else f"batch {event.batch}",
    )
    return ", ".join(filter(None, parts))


def _entry(event: Event) -> tuple[int, str]:
    """Return the level of an event, and what to say about it."""
    from logging import DEBUG, INFO, WARNING

    from . import events

    match event:
        case events.Started():
            return DEBUG, f"started{_items(event.items)}"
        case events.Sending():
            return DEBUG, f"attempt {event.attempt}: {event.method} {event.url}"
        case events.Received():
            return (
                DEBUG,
                f"attempt {event.attempt}: HTTP status {event.status} after {event.seconds:.3f} s",
            )
        case events.NoAnswer():
            return (
                DEBUG,
                f"attempt {event.attempt}: no answer after {event.seconds:.3f} s: {event.error}",
            )
        case events.Renewing():
            return INFO, "the token had expired and was renewed"
        case events.Waiting():
            from time import gmtime, strftime

            until = strftime("%Y-%m-%dT%H:%M:%SZ", gmtime(event.until))
            return INFO, f"waits for {event.seconds:.1f} s, until {until}"
        case events.Ended():
            code = "" if event.code is None else f" {event.code}"
            error = f": {event.error}{code}" if event.error else ""
            level = WARNING if event.outcome == "unknown" else INFO
            requests = f"{event.attempt} request{'' if event.attempt == 1 else 's'}"
            return (
                level,
                f"ended after {event.seconds:.3f} s, {requests}{_items(event.items)}: {event.outcome}{error}",
            )
        case events.Settled():
            counts = ", ".join(
                f"{count} {name}" for name, count in event.statuses.items()
            )
            return INFO, f"settled{_items(event.items)}: {counts}"


def _items(number: int | None) -> str:
    return "" if number is None else f", {number} item{'' if number == 1 else 's'}"
