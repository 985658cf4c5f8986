"""Bugs to put into the runtime of a worker; the checks of a chaos run must find each."""

from __future__ import annotations

from contextlib import AbstractContextManager, nullcontext
from typing import Any, Final
from unittest import mock

from generated._runtime import processes
from generated._runtime.auth.tokens import RefreshToken
from generated._runtime.batches import outcome as batch_outcome
from generated._runtime.batches.item_set import ItemSet
from generated._runtime.batches.journal.file import JournalFile
from generated._runtime.errors import TransportError
from generated._runtime.fate import DELETED
from generated._runtime.fates.fates import Fates, fates
from generated._runtime.http.retry import is_safe_to_repeat
from generated._runtime.http.watch import Watch


def repeating() -> AbstractContextManager[Any]:
    """A bug: every request without an answer counts as one without an effect."""
    return mock.patch.object(
        batch_outcome,
        "is_safe_to_repeat",
        lambda error: isinstance(error, TransportError) or is_safe_to_repeat(error),
    )


def hopeful() -> AbstractContextManager[Any]:
    """A bug: unknown items count as deleted."""

    def fates_of(outcome: Any) -> Fates:
        rows = fates(outcome)
        return Fates(
            row._replace(fate=DELETED) if row.fate.status == "unknown" else row
            for row in rows
        )

    return mock.patch.object(batch_outcome, "fates", fates_of)


def forgetful() -> AbstractContextManager[Any]:
    """A bug: the journal's settled items are ignored."""
    return mock.patch.object(ItemSet, "__contains__", return_value=False)


def shared() -> AbstractContextManager[Any]:
    """A bug: a forked process uses the connections of its parent."""
    return mock.patch.object(processes, "getpid", return_value=1)


def trusting() -> AbstractContextManager[Any]:
    """A bug: a request that left and got no answer counts as one that wasn't sent."""
    return mock.patch.object(
        Watch, "has_left", property(lambda _: False, _ignore), create=True
    )


def _ignore(*_: object) -> None:
    """Set nothing."""


def blind() -> AbstractContextManager[Any]:
    """A bug: nobody looks whether a journal is still where it was."""
    return mock.patch.object(JournalFile, "check", _ignore)


class _Kept:
    """An attribute that keeps its first value."""

    def __get__(self, owner: Any, _: type[Any]) -> Any:
        return vars(owner)["first"] if owner is not None else self

    def __set__(self, owner: Any, value: object) -> None:
        vars(owner).setdefault("first", value)


def spending() -> AbstractContextManager[Any]:
    """A bug: a refresh token is used again although it was replaced."""
    return mock.patch.object(RefreshToken, "_refresh_token", _Kept(), create=True)


FAULTS: Final = {
    "": nullcontext[Any],
    "repeating": repeating,
    "hopeful": hopeful,
    "forgetful": forgetful,
    "shared": shared,
    "trusting": trusting,
    "blind": blind,
    "spending": spending,
}
