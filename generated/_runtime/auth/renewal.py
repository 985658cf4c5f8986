"""Taking turns at renewing a token, across threads and event loops."""

from __future__ import annotations

from threading import Lock, get_ident
from typing import TYPE_CHECKING

from ..processes import PerProcess

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


class _Turn:
    """The renewal under way in one process, if any."""

    def __init__(self) -> None:
        self.lock = Lock()
        self.current: Renewal | None = None


class Turns:
    """Lets one renewal run at a time. Its lock is never held while anything is waited for.

    A process that was forked during a renewal doesn't wait for it: the thread isn't there.
    """

    def __init__(self) -> None:
        self._turns = PerProcess(_Turn)

    def __reduce__(self) -> tuple[type[Turns], tuple[()]]:
        """Copies and pickles start afresh: a lock has no copy."""
        return Turns, ()

    def take(self) -> tuple[Renewal, bool]:
        """Return the renewal under way and False, or a new one, which the caller runs, and True."""
        turn = self._turns.get()
        with turn.lock:
            if turn.current is not None:
                return turn.current, False
            turn.current = Renewal()
            return turn.current, True

    def end(self, renewal: Renewal) -> None:
        """End a renewal, whatever came of it, and wake all who wait for it."""
        turn = self._turns.get()
        with turn.lock:
            turn.current = None
        renewal.ended.set_result(None)
