"""Journals of batches, read without the runtime: which items were sent, and with which result."""

from __future__ import annotations

import json
from collections import defaultdict
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from pathlib import Path


class Send(NamedTuple):
    """One request with an item, from the journal; ``was_killed`` if the process was killed meanwhile."""

    is_again: bool
    result: str
    was_killed: bool


def lines_of(path: Path) -> list[Any]:
    """Return the complete lines of a journal; a cut-off last line is left out."""
    text = path.read_bytes()
    return [json.loads(line) for line in text.split(b"\n")[:-1]]


def open_batches(lines: Iterable[Any]) -> set[int]:
    """Return the numbers of the batches that were started and not ended."""
    found: set[int] = set()
    for line in lines:
        if isinstance(line, list):
            kind, number, *_ = line
            change = found.add if kind in {"start", "again"} else found.discard
            change(number)
    return found


def sends_of(lines: Sequence[Any], orphans: set[int]) -> Mapping[int, list[Send]]:
    """Return each item's requests in order, with their results."""
    results: dict[tuple[int, int], str] = {}
    started: list[tuple[int, int, bool]] = []
    batches: dict[int, list[int]] = {}
    for line in lines:
        match line:
            case ["start" | "again" as kind, number, keys, _]:
                batches[number] = keys
                started += ((number, key, kind == "again") for key in keys)
            case ["undone", number]:
                results |= {(number, key): "undone" for key in batches[number]}
            case ["end", number, _, others]:
                results |= {(number, key): "deleted" for key in batches[number]}
                results |= {(number, key): status for key, status, _ in others}
            case _:
                pass
    found: dict[int, list[Send]] = defaultdict(list)
    for number, key, is_again in started:
        result = results.get((number, key), "unknown")
        found[key].append(Send(is_again, result, number in orphans))
    return found
