"""Texts that match the pattern facets of a schema."""

from __future__ import annotations

import importlib
import re
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator
    from random import Random

# The parser of regular expressions is private to the standard library, and has no annotations.
ops: Any = importlib.import_module("re._constants")
parser: Any = importlib.import_module("re._parser")


def matching(pattern: str, random: Random) -> str | None:
    """Return a short text that matches a pattern; None if the pattern isn't supported."""
    plain = re.sub(r"\\[pP]\{L\w?\}", "[A-Za-z]", pattern)
    plain = re.sub(r"\\[pP]\{N\w?\}", "[0-9]", plain).replace("\\i", "[A-Za-z_]")
    plain = plain.replace("\\c", "[A-Za-z0-9]").replace("$", "\\$").replace("^", "\\^")
    plain = plain.replace("[\\^", "[^").replace("\\\\$", "\\$").replace("\\\\^", "\\^")
    try:
        tree = parser.parse(plain)
        for _ in range(3):
            made = "".join(_parts(tree, random))
            if re.fullmatch(plain, made):
                return made
    except (re.error, KeyError):
        pass
    return None


def _parts(tree: Any, random: Random) -> Iterator[str]:
    for op, argument in tree:
        if op is ops.LITERAL:
            yield chr(argument)
        elif op is ops.NOT_LITERAL:
            yield "a" if chr(argument) != "a" else "b"
        elif op is ops.ANY:
            yield "a"
        elif op is ops.IN:
            yield _member(argument, random)
        elif op in {ops.MAX_REPEAT, ops.MIN_REPEAT}:
            least, most, inner = argument
            for _ in range(least or min(1, most)):
                yield from _parts(inner, random)
        elif op is ops.SUBPATTERN:
            yield from _parts(argument[-1], random)
        elif op is ops.BRANCH:
            yield from _parts(argument[1][0], random)


def _member(items: Any, random: Random) -> str:
    if items[0][0] is ops.NEGATE:
        return "a"
    kind, value = items[0]
    if kind is ops.CATEGORY:
        if value is ops.CATEGORY_DIGIT:
            return str(random.randint(1, 9))
        return " " if value is ops.CATEGORY_SPACE else "a"
    if kind is ops.RANGE:
        low, high = value
        return chr(random.randint(low + (chr(low) == "0" and low < high), high))
    return chr(value)
