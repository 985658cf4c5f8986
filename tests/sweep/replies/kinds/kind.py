"""A kind of reply: a change of a draft."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Callable
    from random import Random

    from tests.sweep.replies.draft import Draft
    from tests.sweep.replies.facts import Operation

__all__ = ["Change", "Context", "Kind", "having"]


@dataclass(frozen=True, slots=True)
class Context:
    """What a kind may choose by. ``ids`` are the requested items as replies write them."""

    operation: Operation
    protocol: str
    sizes: tuple[int, ...]
    ids: tuple[str, ...]
    random: Random

    @property
    def count(self) -> int:
        """The number of items in the list."""
        return len(self.sizes)

    @property
    def is_soap(self) -> bool:
        """Whether the reply is XML."""
        return self.protocol == "soap"


Change: TypeAlias = "Callable[[Draft, Context], Draft | None]"


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of reply. ``change`` returns None where an operation or a protocol can't have it."""

    name: str
    change: Change


def having(draft: Draft, oddity: str) -> Draft:
    """Return a draft with one more oddity of the message."""
    return replace(draft, also=(*draft.also, oddity))
