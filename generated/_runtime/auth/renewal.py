"""Taking turns at renewing a token, across threads and event loops of one process."""

from __future__ import annotations

from os import getpid
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


class _State:
    """The renewal under way in one process. The lock is never held while anything is waited for."""

    def __init__(self) -> None:
        self.lock = Lock()
        self.renewal: Renewal | None = None


class Turns:
    """Lets one renewal run at a time.

    A process that was forked during a renewal has a state of its own: the thread that renews, and may
    hold the lock, isn't part of it.
    """

    def __init__(self) -> None:
        self._states: dict[int, _State] = {}

    def __reduce__(self) -> tuple[type[Turns], tuple[()]]:
        """Copies and pickles start afresh: a lock has no copy."""
        return Turns, ()

    def _state(self) -> _State:
        return self._states.setdefault(getpid(), _State())

    def current(self) -> Renewal | None:
        """Return the renewal under way."""
        return self._state().renewal

    def take(self) -> tuple[Renewal, bool]:
        """Return the renewal under way and False, or a new one, which the caller runs, and True."""
        state = self._state()
        with state.lock:
            if state.renewal is not None:
                return state.renewal, False
            state.renewal = Renewal()
            return state.renewal, True

    def end(self, renewal: Renewal) -> None:
        """End a renewal, whatever came of it, and wake all who wait for it."""
        state = self._state()
        with state.lock:
            if state.renewal is renewal:  # it isn't where its process was forked
                state.renewal = None
        renewal.ended.set_result(None)
