"""What a reply says, before it is written as XML or JSON.

The kinds make drafts, `texts` writes them, and the oracle says what they prove.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Literal, TypeAlias

if TYPE_CHECKING:
    from tests.sweep.replies.facts import Operation

__all__ = [
    "Case",
    "Delivery",
    "Draft",
    "Entry",
    "Error",
    "Fault",
    "Listed",
    "Result",
    "Scalar",
]

Scalar: TypeAlias = int | str | None
"""A number, a text, or None for what is left out."""

Listed: TypeAlias = Literal["listed", "absent", "nil"]
"""Whether the list is there."""

REFUSING: Final = 7777
"""A code of an item's error that isn't an internal one."""


@dataclass(frozen=True, slots=True)
class Entry:
    """An error in a list of errors. ``inner`` are the errors of the inner items, for nested lists."""

    index: Scalar
    code: Scalar = REFUSING
    symbol: str | None = "InvalidId"
    changes: tuple[str, ...] = ()
    inner: tuple[Entry | None, ...] = ()

    @property
    def also(self) -> frozenset[str]:
        """The oddities inside it: a member that is missing can't be there twice."""
        lost = {"index twice"} if self.index is None else set[str]()
        lost |= {"code twice"} if self.code is None else set[str]()
        return frozenset(self.changes) - lost


@dataclass(frozen=True, slots=True)
class Error:
    """An error or a warning in a result."""

    code: Scalar = 8800
    also: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Result:
    """A result for one item. ``errors`` is None where the member is left out."""

    id: Scalar = None
    errors: tuple[Error, ...] | None = None
    warnings: tuple[Error, ...] = ()
    also: tuple[str, ...] = ()

    @property
    def stated(self) -> tuple[Error, ...]:
        """The errors as a reader finds them."""
        if "errors unreadable" in self.also:
            return (Error("many"),)
        return () if "errors null" in self.also else self.errors or ()


@dataclass(frozen=True, slots=True)
class Fault:
    """A fault. ``form`` says which detail it has, ``label`` is the fault code of SOAP."""

    form: Literal["adapi", "api", "direct", "docs", "unknown", "untyped", "bare"]
    codes: tuple[tuple[Scalar, str | None], ...] = ()
    label: str = "s:Server"
    entries: tuple[Entry | None, ...] = ()


@dataclass(frozen=True, slots=True)
class Delivery:
    """How the reply is sent. ``framing`` is a way to send the body, whole or not."""

    status: int = 200
    framing: str = "length"
    content_type: str = ""
    mark: str = ""


@dataclass(frozen=True, slots=True)
class Draft:
    """A reply. ``also`` are oddities of the message; ``body`` replaces all of it."""

    entries: tuple[Entry | None, ...] = ()
    results: tuple[Result | None, ...] = ()
    listed: Listed = "listed"
    also: tuple[str, ...] = ()
    fault: Fault | None = None
    body: bytes | None = None
    page: str = ""
    """What ``body`` is: a ``page``, ``empty``, ``cut`` or ``foreign`` document."""
    delivery: Delivery = Delivery()


@dataclass(frozen=True, slots=True)
class Case:
    """A request and the draft of its reply.

    ``sizes`` has a number for each item: how many inner items it has, or 0.
    """

    number: int
    operation: Operation
    protocol: str
    kinds: tuple[str, ...]
    sizes: tuple[int, ...]
    draft: Draft
    first: int = 70_000_000

    @property
    def numbers(self) -> tuple[int, ...]:
        """The numbers in the requested items."""
        return tuple(range(self.first, self.first + 4 * len(self.sizes), 4))

    @property
    def ids(self) -> tuple[str, ...]:
        """The requested items, as replies write them."""
        word = "word" if self.operation.items == "AdImageHashes" else ""
        return tuple(f"{word}{number}" for number in self.numbers)
