"""What exists in the sandbox, and the record of everything that happened to it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal, NamedTuple, TypeAlias

Mode: TypeAlias = Literal["listed", "every"]
"""Which items exist at first: those that were listed, or every one that is asked for."""

State: TypeAlias = Literal["present", "in-use", "changed", "absent"]
Outcome: TypeAlias = Literal["deleted", "in-use", "changed", "absent", "duplicate"]
"""What a request did to an item. All but ``deleted`` left everything as it was."""


class Place(NamedTuple):
    """Where items live: each operation of an API has its own kind of items."""

    api: str
    operation: str


class Deletion(NamedTuple):
    """One deletion. ``item`` is the item's identity as JSON text."""

    place: Place
    item: str
    request: int


@dataclass(slots=True)
class Attempt:
    """One request that reached an operation, and what came of it.

    ``outcomes`` is empty where nothing was done; it has each item once. ``mishap`` is what the
    sandbox did on purpose. ``refusal`` is the situation that the whole request was refused for.
    """

    number: int
    place: Place
    protocol: str
    items: tuple[str, ...] = ()
    outcomes: dict[str, Outcome] = field(default_factory=dict[str, Outcome])
    refusal: str = ""
    mishap: str = ""
    status: int = 0


class Store:
    """Items by place. An item that was deleted never exists again, unless it is listed anew."""

    def __init__(self, mode: Mode = "listed") -> None:
        self.mode: Mode = mode
        self.deletions: list[Deletion] = []
        self.attempts: list[Attempt] = []
        self._states: dict[Place, dict[str, State]] = {}

    def put(self, place: Place, items: list[str], state: State = "present") -> None:
        """Say how items are from now on."""
        self._states.setdefault(place, {}).update(dict.fromkeys(items, state))

    def state(self, place: Place, item: str) -> State:
        """Return how an item is."""
        default: State = "present" if self.mode == "every" else "absent"
        return self._states.get(place, {}).get(item, default)

    def delete(self, place: Place, item: str, request: int) -> Outcome:
        """Delete an item if it can be; return what came of it."""
        state = self.state(place, item)
        if state != "present":
            return state
        self._states.setdefault(place, {})[item] = "absent"
        self.deletions.append(Deletion(place, item, request))
        return "deleted"

    def begin(self, place: Place, protocol: str) -> Attempt:
        """Note a request."""
        attempt = Attempt(len(self.attempts) + 1, place, protocol)
        self.attempts.append(attempt)
        return attempt

    def clear(self) -> None:
        """Forget everything."""
        self.deletions.clear()
        self.attempts.clear()
        self._states.clear()
