"""What became of one item of a request."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final, Literal, NamedTuple, TypeAlias

if TYPE_CHECKING:
    from .problems import Problem

__all__ = ["DELETED", "DONE", "UNKNOWN", "UNSENT", "Fate", "ItemFate", "Status"]

Status: TypeAlias = Literal["deleted", "done", "refused", "gone", "unknown", "unsent"]


@dataclass(frozen=True, slots=True)
class Fate:
    """What became of one item, and why.

    ``done`` is for operations that don't delete: the service answered, and not with a fault.
    ``gone`` means that an earlier request may have deleted the item, and that the service didn't find
    it when it was sent again; only batches send it again. ``unsent`` means that certainly no request
    with the item took effect.
    """

    status: Status
    problems: tuple[Problem, ...] = ()
    warnings: tuple[Problem, ...] = ()


DELETED: Final = Fate("deleted")
DONE: Final = Fate("done")
UNKNOWN: Final = Fate("unknown")
UNSENT: Final = Fate("unsent")


class ItemFate(NamedTuple):
    """An item of a request and its fate. ``position`` counts from 0."""

    position: int
    item: Any
    fate: Fate
