"""The task of a worker, which is passed to its process as JSON."""

from __future__ import annotations

import itertools
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Literal, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Iterator

STOPPED: Final = 3
"""The exit code of a worker whose run stopped before it was complete."""

REPEATED: Final = 997
"""After every so many ids, the input has one that it had before."""

Hazard: TypeAlias = Literal["", "fork", "http2", "cancels", "tokens", "tampering"]
HAZARDS: Final[tuple[Hazard, ...]] = ("fork", "http2", "cancels", "tokens", "tampering")
"""What happens to a client apart from the service's mishaps.

``fork``: its process forks, and both use it at once. ``http2``: it speaks HTTP/2 with a server that
breaks streams and connections. ``cancels``: its runs are cancelled by anyio's cancel scopes, and resumed.
``tokens``: its token endpoint fails and replaces the refresh token. ``tampering``: its journal is
moved, replaced, removed or written to.
"""


@dataclass(frozen=True, kw_only=True)
class Task:
    """One journal's run."""

    protocol: str
    base_url: str
    first: int
    count: int
    size: int
    verify: bool
    asynchronous: bool
    journal: str
    fault: str = ""
    hazard: Hazard = ""
    token_url: str = ""

    def ids(self) -> Iterator[int]:
        """Yield the ids, unordered; some occur twice."""
        step = next(s for s in itertools.count(7919) if self.count % s)
        for number in range(self.count):
            yield self.first + number * step % self.count
            if number % REPEATED == 0:
                yield self.first
