"""Mishaps: the failures of services and connections that the sandbox can simulate."""

from __future__ import annotations

from dataclasses import dataclass, field
from random import Random
from typing import TYPE_CHECKING, Final, Literal, NamedTuple, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from stubwright.sandbox.rules import Situation

Done: TypeAlias = Literal["nothing", "all"]
"""Whether the request is carried out before the mishap happens."""


class MishapKind(NamedTuple):
    """A kind of mishap.

    ``is_certain`` tells whether the reply still states the outcome of every item. ``situation`` and
    ``status`` select the vendor's error, where the reply is one.
    """

    done: Done
    is_certain: bool
    meaning: str
    situation: Situation | None = None
    status: int = 0


KINDS: Final[Mapping[str, MishapKind]] = {
    "throttled": MishapKind(
        "nothing", True, "The vendor's error for too many calls.", "throttled"
    ),
    "throttled-200": MishapKind(
        "nothing", True, "The same with HTTP status 200.", "throttled", 200
    ),
    "expired-token": MishapKind(
        "nothing", True, "The vendor's error for an expired token.", "expired-token"
    ),
    "internal": MishapKind(
        "nothing", False, "The vendor's internal error; nothing was done.", "internal"
    ),
    "internal-after": MishapKind(
        "all", False, "The vendor's internal error, after the delete.", "internal"
    ),
    "server-error": MishapKind("nothing", False, "HTTP status 503 and plain text."),
    "server-error-after": MishapKind("all", False, "The same, after the delete."),
    "html": MishapKind("nothing", False, "An HTML page with HTTP status 200."),
    "html-after": MishapKind(
        "all", False, "An HTML page and status 502, after the delete."
    ),
    "cut-before": MishapKind(
        "nothing", False, "The connection is dropped before the delete is done."
    ),
    "cut-after": MishapKind("all", False, "The connection is dropped without a reply."),
    "cut-midway": MishapKind(
        "all", False, "The connection is dropped in the middle of the reply."
    ),
    "malformed": MishapKind(
        "all", False, "The body is cut off; Content-Length matches what is left."
    ),
    "misplaced-errors": MishapKind(
        "all", False, "Errors refer to items that the request doesn't have."
    ),
    "added-fields": MishapKind(
        "all", True, "Errors, results and headers have fields that the schema lacks."
    ),
    "added-answer": MishapKind(
        "all", False, "The reply itself has a field that the schema lacks."
    ),
    "slow": MishapKind(
        "all", True, "The request is carried out; the reply takes ``seconds``."
    ),
}


@dataclass(frozen=True, slots=True)
class Mishap:
    """One mishap. ``seconds`` is the delay of a slow reply. Raises ValueError for an unknown kind."""

    name: str
    seconds: float = 0.0

    def __post_init__(self) -> None:
        if self.name not in KINDS:
            raise ValueError(
                f"unknown mishap {self.name!r}; expected one of {', '.join(KINDS)}"
            )

    @property
    def kind(self) -> MishapKind:
        """Its kind."""
        return KINDS[self.name]


@dataclass(slots=True)
class Script:
    """Decides which mishap happens to a request: the next one in the queue, or else by probability.

    The same ``seed`` gives the same mishaps for the same order of requests. Raises ValueError for
    unknown kinds and for probabilities that are negative or add up to more than 1.
    """

    seed: int = 0
    probabilities: Mapping[str, float] = field(default_factory=dict[str, float])
    seconds: float = 1.0
    queue: list[Mishap | None] = field(default_factory=list["Mishap | None"])
    _random: Random = field(init=False, repr=False)

    def __post_init__(self) -> None:
        self._random = Random(self.seed)  # noqa: S311  # not for secrets
        for name in self.probabilities:
            Mishap(name)
        chances = self.probabilities.values()
        if min(chances, default=0) < 0 or sum(chances) > 1:
            raise ValueError("probabilities must be 0 or more, and at most 1 in total")

    def enqueue(self, mishaps: Sequence[Mishap | None]) -> None:
        """Assign mishaps to the next requests, one each; None is a request without one."""
        self.queue.extend(mishaps)

    def next(self) -> Mishap | None:
        """Return the next request's mishap."""
        if self.queue:
            return self.queue.pop(0)
        drawn = self._random.random()
        for name, probability in self.probabilities.items():
            if drawn < probability:
                return Mishap(name, self.seconds)
            drawn -= probability
        return None
