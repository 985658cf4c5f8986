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
    """One of several branches; ``names`` are those of their elements, for the error."""
    if not any(branches):
        raise LexicalError(f"needs one of {_named(names)}")
    return choice_if_any(names, *branches)


def choice_if_any(names: str, *branches: str) -> str:
    """One of several branches, or none."""
    if sum(map(bool, branches)) > 1:
        raise LexicalError(f"may have only one of {_named(names)}")
    return "".join(branches)


def choice_of(names: str, values: Sequence[object], *branches: str) -> str:
    """One of several branches that share elements: the first that has all that is set.

    ``names`` are those of their elements, with a question mark where a branch can be without;
    ``values`` are those of the elements, in the order of their names.
    """
    if not any(map(is_set, values)):
        raise LexicalError(f"needs one of {_named(names)}")
    return choice_of_if_any(names, values, *branches)


def choice_of_if_any(names: str, values: Sequence[object], *branches: str) -> str:
    """The same as `choice_of`; nothing where nothing is set."""
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
    """Tell of a list that is an element by itself whether it is set: an empty one is."""
    return None if value is None else True


def _named(names: str) -> str:
    branches = (branch.replace(",", " and ") for branch in names.split("|"))
    return ", ".join(branches).replace("?", "")


def all_or_none(names: str, written: str, *needed: object) -> str:
    """Content that is written whole or not at all; ``needed`` are the values it can't be without.

    For a choice, whose names have bars between them, that is what is written of it.
    """
    if written:
        for name, value in zip(names.split(), needed, strict=True):
            if not is_set(value) or (value == "" and "|" in name):
                error = LexicalError("is required with its neighbours")
                raise error.inside(name.replace("|", " or "))
    return written


def write_groups(write: Callable[[T], str], values: Sequence[T] | None) -> str:
    """The content of each record in turn."""
    if values is None:
        return ""
    refuse_non_sequence(values)
    return "".join(map(write, values))


def write_some_groups(write: Callable[[T], str], values: Sequence[T] | None) -> str:
    """The content of each record in turn; there must be one."""
    if not values:
        raise LexicalError("must have at least one item")
    return write_groups(write, values)
