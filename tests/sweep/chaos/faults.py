"""Bugs to put into the runtime of a worker; the checks of a chaos run must find each."""

from __future__ import annotations

from contextlib import AbstractContextManager, nullcontext
from typing import Any, Final
from unittest import mock

from generated._runtime.batches import outcome as batch_outcome
from generated._runtime.batches.item_set import ItemSet
from generated._runtime.errors import TransportError
from generated._runtime.fate import DELETED
from generated._runtime.fates.fates import Fates, fates
from generated._runtime.http.retry import is_safe_to_repeat


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


FAULTS: Final = {
    "": nullcontext[Any],
    "repeating": repeating,
    "hopeful": hopeful,
    "forgetful": forgetful,
}
