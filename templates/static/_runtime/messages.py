"""The base classes of generated messages, and the receipt of every outcome."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum
from typing import TYPE_CHECKING, Any, Final, Generic, NamedTuple, TypeVar

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = [
    "NIL",
    "NO_RECEIPT",
    "Nil",
    "Receipt",
    "Request",
    "Response",
    "Unread",
    "empty_dict",
    "empty_list",
    "location_of",
]


class Nil(Enum):
    """The type of `NIL`."""

    NIL = "NIL"


NIL: Final = Nil.NIL
"""An explicit nil on the wire; ``None`` leaves the element out."""


UNKNOWN_PART: Final = "unknown"
UNREADABLE: Final = "unreadable"
REPEATED: Final = "repeated"
CONTRADICTORY: Final = "contradictory"
FOREIGN: Final = "foreign"
STATUS: Final = "status"
HEADER: Final = "header"


class Unread(NamedTuple):
    """A part of a reply that the client didn't understand.

    ``parent`` and ``name`` are wire names (``{namespace}local`` in XML). ``reason`` is ``unknown`` for
    what the schema doesn't have, ``unreadable`` for a value that isn't of its type, ``repeated`` for what
    may occur only once, ``contradictory`` for a second answer, or a fault beside an answer, ``foreign``
    for something else in the SOAP body, ``status`` for HTTP 5xx or another status of success than 200, and
    ``header`` for a SOAP header that needn't be understood.
    """

    parent: str
    name: str
    reason: str
    entry: int | None = None
    """The row, from 0, in the message's list of what contains the part; None for the message itself."""

    is_nested: bool = False
    """Whether the part is in a list inside the entry."""

    @property
    def is_message(self) -> bool:
        """Whether it is a part of the message itself or one of its lists, not something in an entry."""
        return self.entry is None and self.reason != HEADER


@dataclass(frozen=True, slots=True, kw_only=True)
class Receipt:
    """What is known about one exchange. Comparing responses ignores it."""

    service: str = ""
    operation: str = ""
    protocol: str = ""
    environment: str = ""
    request: Request[Response] | None = None
    """The request that was sent."""

    request_id: str | None = None
    """The vendor's tracking or request id, which their support asks for."""

    http_status: int | None = None
    headers: Mapping[str, str] = field(default_factory=dict[str, str])
    """The documented headers of the reply, by their documented names."""

    unread: tuple[Unread, ...] = ()
    """The parts of the reply that weren't understood; empty if all of it was."""


NO_RECEIPT: Final = Receipt()


def empty_list() -> Any:
    """Return a dataclass field whose default is an empty list."""
    made: Any = list
    return field(default_factory=made)


def empty_dict() -> Any:
    """Return a dataclass field whose default is an empty dict."""
    made: Any = dict
    return field(default_factory=made)


@dataclass(slots=True, kw_only=True)
class Response:
    """Base of all responses."""

    receipt: Receipt = field(default=NO_RECEIPT, compare=False, repr=False)


R_co = TypeVar("R_co", bound=Response, covariant=True)


class Request(Generic[R_co]):
    """Base of all requests; ``R_co`` is the type of the response."""

    __slots__ = ()


def location_of(request: Request[Response]) -> tuple[str, str]:
    """Return the package of a request's API and its module in ``operations``; empty for neither.

    A subclass of a generated class is sent as that class, wherever the subclass is defined.
    """
    for kind in type(request).__mro__:
        if Request in kind.__bases__:
            package, _, module = kind.__module__.rpartition(".operations.")
            return (package, module) if package else ("", "")
    return "", ""
