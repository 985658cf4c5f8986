"""Writing choices, optional sequences and repeated groups of elements."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, TypeVar

from ..errors import LexicalError
from ..values.lexical import refuse_non_sequence
from .writer import is_set

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

T = TypeVar("T")


def choice(names: str, *branches: str) -> str:
    """A choice: exactly one of its branches; ``names`` are those of its elements, for the error."""
    if not any(branches):
        raise LexicalError(f"needs one of {_named(names)}")
    return choice_if_any(names, *branches)


def choice_if_any(names: str, *branches: str) -> str:
    """An optional choice: at most one of its branches."""
    if sum(map(bool, branches)) > 1:
        raise LexicalError(f"may have only one of {_named(names)}")
    return "".join(branches)


def choice_of(names: str, values: Sequence[object], *branches: str) -> str:
    """A choice whose branches share elements: the first branch that has all elements that are set.

    ``names`` are those of the elements by branch, with a question mark behind those that are optional;
    ``values`` are those of the elements, in the order of their names.
    """
    if not any(map(is_set, values)):
        raise LexicalError(f"needs one of {_named(names)}")
    return choice_of_if_any(names, values, *branches)


def choice_of_if_any(names: str, values: Sequence[object], *branches: str) -> str:
    """Like `choice_of`; empty if nothing is set."""
    every = dict.fromkeys(re.findall(r"[^,|?]+", names))
    given = {n for n, value in zip(every, values, strict=True) if is_set(value)}
    if not given:
        return ""
    for words, branch in zip(names.split("|"), branches, strict=True):
        own = words.split(",")
        needed = {word for word in own if not word.endswith("?")}
        if needed <= given <= {word.removesuffix("?") for word in own}:
            return branch
    found = " and ".join(name for name in every if name in given)
    raise LexicalError(f"needs one of {_named(names)}, not {found}")


def presence(value: object) -> bool | None:
    """Return True for a list with an element around it that is set, even to an empty list, or None."""
    return None if value is None else True


def _named(names: str) -> str:
    branches = (branch.replace(",", " and ") for branch in names.split("|"))
    return ", ".join(branches).replace("?", "")


def all_or_none(names: str, written: str, *needed: object) -> str:
    """An optional sequence; ``needed`` are the values that are required if any of it is set.

    For a choice, whose names are separated by bars, the value is the text that was written for it.
    """
    if written:
        for name, value in zip(names.split(), needed, strict=True):
            if not is_set(value) or (value == "" and "|" in name):
                error = LexicalError("is required with the fields beside it")
                raise error.inside(name.replace("|", " or "))
    return written


def write_groups(write: Callable[[T], str], values: Sequence[T] | None) -> str:
    """A repeated group: the content of each record in turn."""
    if values is None:
        return ""
    refuse_non_sequence(values)
    return "".join(map(write, values))


def write_some_groups(write: Callable[[T], str], values: Sequence[T] | None) -> str:
    """A repeated group that occurs at least once."""
    if not values:
        raise LexicalError("must have at least one item")
    return write_groups(write, values)
