"""Bases of the generated messages, and the receipt that every outcome carries."""

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
"""An explicit nil on the wire, where ``None`` leaves the element out."""


class Unread(NamedTuple):
    """A part of a reply that the client didn't understand.

    ``parent`` and ``name`` are wire names (``{namespace}local`` in XML); ``reason`` is
    ``unknown`` for what the schema doesn't have, ``unreadable`` for a value that isn't of its type,
    and ``repeated`` for an element that may occur once.
    """

    parent: str
    name: str
    reason: str
    is_message: bool = False
    """Whether the parent is the message itself or one of its lists, not something inside an item."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Receipt:
    """What is known about one exchange. It takes no part in the equality of responses."""

    service: str = ""
    operation: str = ""
    protocol: str = ""
    environment: str = ""
    request: Request[Response] | None = None
    """What was asked."""

    request_id: str | None = None
    """The vendor's tracking or request id; quote it to the vendor's support."""

    http_status: int | None = None
    headers: Mapping[str, str] = field(default_factory=dict[str, str])
    """The reply headers that the API documents, by the names that it documents."""

    unread: tuple[Unread, ...] = ()
    """What the reply held beyond the schema. Empty means that all of it was understood."""


NO_RECEIPT: Final = Receipt()


def empty_list() -> Any:
    """The default of a field that is an empty list."""
    made: Any = list
    return field(default_factory=made)


def empty_dict() -> Any:
    """The default of a field that is an empty dict."""
    made: Any = dict
    return field(default_factory=made)


@dataclass(slots=True, kw_only=True)
class Response:
    """Base of all responses."""

    receipt: Receipt = field(default=NO_RECEIPT, compare=False, repr=False)


R_co = TypeVar("R_co", bound=Response, covariant=True)


class Request(Generic[R_co]):
    """Base of all requests; ``R_co`` is the response that answers it."""

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
