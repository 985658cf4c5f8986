"""Everything that changes while a sandbox runs: items, the request log, tokens, points, mishaps."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import Literal, NamedTuple, TypeAlias

from stubwright.sandbox.mishaps import Script

Mode: TypeAlias = Literal["listed", "every"]
"""The items that exist at first: those that were listed, or every item that a request names."""

ItemState: TypeAlias = Literal["present", "in-use", "changed", "absent"]
Outcome: TypeAlias = Literal["deleted", "in-use", "changed", "absent", "duplicate"]
"""The result of a request for one item. All but ``deleted`` left the item unchanged."""

TokenState: TypeAlias = Literal["valid", "invalid", "expired"]


class Place(NamedTuple):
    """An operation of an API (``Service.Operation``). Items of different operations are different."""

    api: str
    operation: str


class Deletion(NamedTuple):
    """One deletion. ``item`` is the item's identity as JSON text; ``request`` the request's number."""

    place: Place
    item: str
    request: int


@dataclass(slots=True)
class LoggedRequest:
    """One request that reached an operation, and its result.

    ``items`` and ``outcomes`` have each item once; ``outcomes`` is empty if nothing was carried out.
    ``refusal`` is the situation for which the whole request was refused, ``mishap`` the kind of
    mishap that happened to it. ``status`` is 0 if the connection was dropped.
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
    """The items of each operation, and the log. A deleted item stays absent until it is listed again."""

    def __init__(self, mode: Mode = "listed") -> None:
        self.mode: Mode = mode
        self.deletions: list[Deletion] = []
        self.requests: list[LoggedRequest] = []
        self._states: dict[Place, dict[str, ItemState]] = {}

    def put(self, place: Place, items: list[str], state: ItemState = "present") -> None:
        """Set the state of items."""
        self._states.setdefault(place, {}).update(dict.fromkeys(items, state))

    def state(self, place: Place, item: str) -> ItemState:
        """Return the state of an item."""
        default: ItemState = "present" if self.mode == "every" else "absent"
        return self._states.get(place, {}).get(item, default)

    def delete(self, place: Place, item: str, request: int) -> Outcome:
        """Delete an item if it is present; return the outcome."""
        state = self.state(place, item)
        if state != "present":
            return state
        self._states.setdefault(place, {})[item] = "absent"
        self.deletions.append(Deletion(place, item, request))
        return "deleted"

    def log(self, place: Place, protocol: str) -> LoggedRequest:
        """Add a request to the log."""
        request = LoggedRequest(len(self.requests) + 1, place, protocol)
        self.requests.append(request)
        return request

    def clear(self) -> None:
        """Forget all items, deletions and requests."""
        self.deletions.clear()
        self.requests.clear()
        self._states.clear()


@dataclass(slots=True)
class State:
    """The state of a sandbox.

    ``script`` decides about mishaps. Each reply takes at least ``latency`` seconds.
    Tokens that aren't in ``tokens`` are valid. ``daily_points`` overrides, by vendor, the points that an
    advertiser may spend; ``spent_points`` is by vendor and login. ``open_requests`` counts the
    requests that are being served, by vendor and credentials.
    """

    store: Store
    script: Script
    latency: float = 0.0
    tokens: dict[str, TokenState] = field(default_factory=dict[str, TokenState])
    daily_points: dict[str, int] = field(default_factory=dict[str, int])
    spent_points: Counter[tuple[str, str]] = field(
        default_factory=Counter[tuple[str, str]]
    )
    open_requests: Counter[tuple[str, ...]] = field(
        default_factory=Counter[tuple[str, ...]]
    )

    def reset(self) -> None:
        """Return to the initial state, except for the mode, the seed and the requests being served."""
        self.store.clear()
        self.script = Script(self.script.seed)
        self.latency = 0.0
        self.tokens.clear()
        self.daily_points.clear()
        self.spent_points.clear()
