"""Taking turns at renewing a token, across threads and event loops."""

from __future__ import annotations

from threading import Lock, get_ident
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from concurrent.futures import Future

__all__ = ["Renewal", "Turns"]


class Renewal:
    """One renewal under way; ``thread`` is the one that it runs in."""

    def __init__(self) -> None:
        from concurrent.futures import Future

        self.thread = get_ident()
        self.ended: Future[None] = Future()
        # A future that runs can't be cancelled by one of those that wait for it.
        self.ended.set_running_or_notify_cancel()


class Turns:
    """Lets one renewal run at a time. Its lock is never held while anything is waited for."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._current: Renewal | None = None

    def __reduce__(self) -> tuple[type[Turns], tuple[()]]:
        """Copies and pickles start afresh: a lock has no copy."""
        return Turns, ()

    def take(self) -> tuple[Renewal, bool]:
        """Return the renewal under way and False, or a new one, which the caller runs, and True."""
        with self._lock:
            if self._current is not None:
                return self._current, False
            self._current = Renewal()
            return self._current, True

    def end(self, renewal: Renewal) -> None:
        """End a renewal, whatever came of it, and wake all who wait for it."""
        with self._lock:
            self._current = None
        renewal.ended.set_result(None)
