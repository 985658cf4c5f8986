"""Reads the plain entries in the YAML front matter of a markdown page."""

from __future__ import annotations

import re
from typing import Final

from stubwright.diagnostics import Source
from stubwright.docs.facts import Fact

_BLOCK: Final = re.compile(r"---[ \t]*\n(?:.*\n){0,200}?---[ \t]*(?:\n|$)")
_ENTRY: Final = re.compile(r"(?:- )?(\w[\w.]*):\s+(.*\S)")


def front_matter(text: str) -> str:
    """Return the front matter of a page; empty if it has none."""
    match = _BLOCK.match(text)
    return match.group() if match else ""


def read_front_matter(text: str, path: str) -> dict[str, Fact[str]]:
    """Return the first value of each key."""
    found: dict[str, Fact[str]] = {}
    for number, line in enumerate(front_matter(text).split("\n"), 1):
        entry = _ENTRY.fullmatch(line.strip())
        if entry:
            value = Fact(entry[2].strip("\"'"), Source(path, number))
            found.setdefault(entry[1], value)
    return found


def without_front_matter(text: str) -> str:
    """Return the page with blank lines instead of its front matter."""
    front = front_matter(text)
    return "\n" * front.count("\n") + text[len(front) :]
