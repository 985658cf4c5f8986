"""Where a request has its items, and how its reply reports on them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields, is_dataclass, replace
from importlib import import_module
from json import dumps
from operator import attrgetter, index
from typing import TYPE_CHECKING, Any, Final, Literal, TypeAlias, TypeVar, cast

from ..errors import RequestError
from ..messages import NIL, Request, Response, location_of
from ..problems import Problem

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

__all__ = [
    "UNDOCUMENTED",
    "Alignment",
    "Items",
    "Replies",
    "Results",
    "Table",
    "identity",
    "items_of",
    "value_at",
]

Q = TypeVar("Q", bound=Request[Response])
Alignment: TypeAlias = Literal[
    "aligned",
    "sparse",
    "nested",
    "per-item",
    "by-id",
    "failures",
    "indexed",
    "flag",
    "done",
    "none",
    "unstated",
]

UNDOCUMENTED: Final = 100
"""The size of a batch if the vendor documents no limit."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Results:
    """The fields of a per-item result with its id, its errors and its warnings; empty without one.

    ``success`` is a boolean; ``doubts`` are fields that speak against success if they are set.
    """

    id: str
    errors: str = ""
    warnings: str = ""
    success: str = ""
    doubts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Replies:
    """How replies report on the items of a request; without a ``field`` or ``success``, only ``none`` does.

    ``field`` is the path to the field of the reply with errors or results; ``problem`` converts one error to the
    terms that all vendors share. ``nested_field`` and ``nested_problem`` are those of nested items.
    """

    alignment: Alignment
    field: str = ""
    problem: Callable[[Any], Problem] | None = None
    results: Results | None = None
    nested_field: str = ""
    nested_problem: Callable[[Any], Problem] | None = None
    first_index: int | None = 0
    """The index of the first item; None if nothing states whether it is 0 or 1."""
    success: str = ""
    """The path to the flag that says whether all was done."""
    doubts: tuple[str, ...] = ()
    """Paths to fields that speak against success if they are set."""
    complete: bool = True
    """Whether a list of failures has all of them."""

    def problem_of(self, error: Any) -> Problem:
        """Return an error of the reply in the terms that all vendors share."""
        return self.problem(error) if self.problem is not None else Problem()

    def problems_of(self, errors: Iterable[Any]) -> tuple[Problem, ...]:
        """Return several errors in these terms; an error without content is a problem without content."""
        return tuple(
            Problem() if error is None else self.problem_of(error) for error in errors
        )


@dataclass(frozen=True, slots=True)
class Items:
    """Where an operation's request has its items, and how its reply reports on them.

    ``path`` leads from the request to its items, ``nested`` from an item to the items inside it.
    ``limit`` is the documented maximum for one request, if any.
    """

    path: str
    limit: int | None
    replies: Replies
    nested: str = ""

    @property
    def deletes(self) -> bool:
        """Whether the operation deletes its items; otherwise equal items are different ones."""
        return self.replies.alignment != "done"

    def of(self, request: Any) -> list[Any]:
        """Return the items of a request; nested ones as pairs of the outer and the inner item."""
        outer = self.outer(request)
        if not self.nested:
            return outer
        return [(item, inner) for item in outer for inner in self.inside(item)]

    def nested_sizes(self, request: Any) -> list[int]:
        """Return how many items are inside each of the outer ones."""
        return [len(self.inside(item)) for item in self.outer(request)]

    def inside(self, item: Any) -> Sequence[Any]:
        """Return the items inside an outer one."""
        return getattr(item, self.nested, None) or ()

    def outer(self, request: Any) -> list[Any]:
        """Return the items of the request's list, or the one value of a field that isn't a list.

        The items of a dictionary are its pairs.
        """
        owner, _, name = self.path.rpartition(".")
        holder = attrgetter(owner)(request) if owner else request
        value: Any = getattr(holder, name, None)
        if value is None or value is NIL:
            return []
        if isinstance(value, Mapping):
            return list(cast("Mapping[object, Any]", value).items())
        if hasattr(value, "__len__") and not isinstance(value, (str, bytes)):
            return list(value)
        return [value]

    def filled(self, request: Q, items: Sequence[Any]) -> Q:
        """Return a copy of a request with other items."""
        owner, _, name = self.path.rpartition(".")
        if not owner:
            return replace(request, **{name: items})  # type: ignore[type-var]  # every request is a dataclass
        outer = attrgetter(owner)(request)
        if not is_dataclass(outer) or isinstance(outer, type):
            rule = "must be set: the items are sent in it"
            raise RequestError(type(request).__name__, owner, rule)
        holder = replace(outer, **{name: items})
        return replace(request, **{owner: holder})  # type: ignore[type-var]  # the same


def value_at(holder: Any, path: str) -> Any:
    """Return the value at a dotted path of fields; None where one on the way isn't set."""
    for name in path.split("."):
        holder = getattr(holder, name, None)
    return None if holder is NIL else holder


def identity(item: Any) -> int | str:
    """Return the key of an item: it is hashable, and equal for equal items."""
    if type(item) is int:
        return item
    if hasattr(item, "__index__") and not isinstance(item, bool):
        return index(item)
    return dumps(item, default=_plain, sort_keys=True)


def _plain(value: Any) -> Any:
    """Return a JSON value for one that JSON doesn't have."""
    if hasattr(value, "__index__"):
        return index(value)
    if is_dataclass(value) and not isinstance(value, type):
        name = type(value).__name__
        return {"": name, **{f.name: getattr(value, f.name) for f in fields(value)}}
    return repr(value)


Table: TypeAlias = "Mapping[str, Items]"
"""The items of each operation of an API, by the name of its module."""


def items_of(request: Request[Response]) -> Items | None:
    """Return where a request has its items; None if its operation has no list of items."""
    package, module = location_of(request)
    if not module:
        return None
    table: Table = import_module(f"{package}.items").ITEMS
    return table.get(module)
