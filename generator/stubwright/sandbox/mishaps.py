"""What can go wrong between a client and a service, done on purpose."""

from __future__ import annotations

from dataclasses import dataclass, field
from random import Random
from typing import TYPE_CHECKING, Final, Literal, NamedTuple, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from stubwright.sandbox.rules import Situation

Done: TypeAlias = Literal["nothing", "all"]
"""Whether the request has been carried out when it happens."""


class Kind(NamedTuple):
    """A kind of mishap.

    ``is_certain`` tells whether the answer still says without doubt what became of the items.
    ``situation`` is that of the vendor's error, where that is the answer.
    """

    done: Done
    is_certain: bool
    meaning: str
    situation: Situation | None = None
    status: int = 0


KINDS: Final[Mapping[str, Kind]] = {
    "throttled": Kind(
        "nothing", True, "The vendor's error for too many calls.", "throttled"
    ),
    "throttled-200": Kind(
        "nothing", True, "The same with HTTP status 200.", "throttled", 200
    ),
    "expired-token": Kind(
        "nothing", True, "The vendor's error for an expired token.", "expired-token"
    ),
    "internal": Kind(
        "nothing", False, "The vendor's internal error; nothing was done.", "internal"
    ),
    "internal-after": Kind(
        "all", False, "The vendor's internal error, after the delete.", "internal"
    ),
    "server-error": Kind("nothing", False, "HTTP status 503 and a plain text."),
    "server-error-after": Kind("all", False, "The same, after the delete."),
    "html": Kind("nothing", False, "An HTML page with HTTP status 200."),
    "html-after": Kind("all", False, "An HTML page and status 502, after the delete."),
    "cut-before": Kind(
        "nothing", False, "The connection ends before the delete is done."
    ),
    "cut-after": Kind("all", False, "The connection ends without a reply."),
    "cut-midway": Kind("all", False, "The connection ends in the middle of the reply."),
    "malformed": Kind("all", False, "The reply is cut off, and says that it's whole."),
    "misplaced-errors": Kind(
        "all", False, "Errors name items that the request doesn't have."
    ),
    "added-fields": Kind(
        "all", True, "Errors, results and headers have fields that the schema lacks."
    ),
    "added-answer": Kind("all", False, "The reply itself has one that it lacks."),
    "slow": Kind("all", True, "The reply takes ``seconds``; what's asked is done."),
}


@dataclass(frozen=True, slots=True)
class Mishap:
    """One mishap. ``seconds`` is how long a slow reply takes."""

    kind: str
    seconds: float = 0.0

    def __post_init__(self) -> None:
        if self.kind not in KINDS:
            raise ValueError(f"{self.kind} is none of {', '.join(KINDS)}")

    @property
    def facts(self) -> Kind:
        """What is known of its kind."""
        return KINDS[self.kind]


@dataclass(slots=True)
class Script:
    """Decides what goes wrong: what was queued first, then by probability.

    Requests that come one after the other meet the same mishaps for the same ``seed``.
    """

    seed: int = 0
    probabilities: Mapping[str, float] = field(default_factory=dict[str, float])
    seconds: float = 1.0
    queue: list[Mishap | None] = field(default_factory=list["Mishap | None"])
    _random: Random = field(init=False, repr=False)

    def __post_init__(self) -> None:
        self._random = Random(self.seed)  # noqa: S311  # not for secrets
        for kind in self.probabilities:
            Mishap(kind)
        if (
            sum(self.probabilities.values()) > 1
            or min(self.probabilities.values(), default=0) < 0
        ):
            raise ValueError("probabilities are less than 0, or more than 1 together")

    def queued(self, mishaps: Sequence[Mishap | None]) -> None:
        """Have the next requests meet these, one each; None is for one that goes well."""
        self.queue.extend(mishaps)

    def next(self) -> Mishap | None:
        """Return what the next request meets."""
        if self.queue:
            return self.queue.pop(0)
        drawn = self._random.random()
        for kind, probability in self.probabilities.items():
            if drawn < probability:
                return Mishap(kind, self.seconds)
            drawn -= probability
        return None
