"""Annotations and base classes, as trees: a name, ``list[X]``, ``X | None``, ``"X"``."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, TypeAlias

from stubwright.python.expressions import Literal, Member, Name, Symbol


@dataclass(frozen=True, slots=True)
class Subscript:
    """A generic class with its arguments: ``dict[str, int]``."""

    base: Name
    arguments: tuple[Annotation, ...]


@dataclass(frozen=True, slots=True)
class Union:
    """One of several types: ``int | str``."""

    members: tuple[Annotation, ...]


@dataclass(frozen=True, slots=True)
class Quoted:
    """An annotation in quotes, which isn't evaluated when the module is loaded."""

    annotation: Annotation


Annotation: TypeAlias = Name | Member | Literal | Subscript | Union | Quoted


def builtin_name(name: str) -> Name:
    """Return a name that needs no import: a builtin, or one of the module itself."""
    return Name(Symbol("", name))


STR: Final = builtin_name("str")
NONE: Final = Literal(None)
ELLIPSIS: Final = builtin_name("...")
"""The end of ``tuple[X, ...]``."""


def union(annotation: Annotation, other: Annotation) -> Union:
    """Return ``annotation | other``."""
    first = annotation.members if isinstance(annotation, Union) else (annotation,)
    return Union((*first, other))
