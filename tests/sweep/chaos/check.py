"""The four rules of a chaos run: the journals must agree with the sandbox's log.

This module doesn't use the runtime: `journal` reads the lines of the journals independently, and the
rows of the runtime's ``read_journal`` are what is checked.
"""

from __future__ import annotations

import json
import re
from collections import Counter, defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from stubwright.sandbox import KINDS
from tests.sweep.chaos.journal import sends_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from tests.sweep.chaos.journal import Send

STATUSES: Final = ("deleted", "gone", "refused", "unknown")
PARTLY: Final = {"misplaced-errors", "added-answer"}
"""Mishaps whose replies can be read, but leave the outcome of some items in doubt."""

# The history of an item: one letter for each request with it that reached the sandbox.
#   x refused for the token; t throttled; n nothing was done, and the reply doesn't say so;
#   l carried out, with a lost or unreadable reply;
#   D deleted, U in use, A absent, with a certain reply; d, u, a the same with a reply that leaves doubt.
ENDS: Final[Mapping[tuple[bool, str], str]] = {
    (False, "deleted"): "x?[Dd]",
    (False, "refused"): "x?[UAua]",
    (False, "unknown"): "x?[nldua]",
    (True, "deleted"): "x?[Dd]",
    (True, "gone"): "x?[Aa]",
    (True, "unknown"): "x?[nlduaUA]",
}
"""The history (a pattern) that a result in a journal allows, by whether the item was sent again."""

UNDONE: Final = "x?[xt]?"
CUT_OFF: Final = "x?.?"
"""The history of an item that was being sent when the process was killed."""


@dataclass
class Record:
    """What is known about one journal. ``attempts`` and ``deletions`` are from the sandbox.

    ``rows`` and ``counts`` are what the runtime reports; ``lines`` the journal. ``orphans`` are the
    numbers of the batches that were being sent when the process was killed. With ``is_lossy``, requests and
    replies were lost on their way, so that any item may be unknown.
    """

    name: str
    asked: set[int]
    absent: set[int]
    rows: list[tuple[Any, str]]
    lines: list[Any]
    orphans: set[int]
    counts: dict[str, int]
    attempts: list[dict[str, Any]]
    deletions: list[int]
    is_lossy: bool = False

    def sends(self) -> dict[int, list[Send]]:
        """Return each item's requests with their results, from the journal."""
        return dict(sends_of(self.lines, self.orphans))

    def histories(self) -> dict[int, str]:
        """Return each item's history, from the sandbox's log."""
        found: dict[int, list[str]] = defaultdict(list)
        for attempt in self.attempts:
            for key in attempt["items"]:
                found[int(json.loads(key))].append(letter_of(attempt, key))
        return {item: "".join(letters) for item, letters in found.items()}


def problems_of(record: Record) -> list[str]:
    """Return all violations, by rule."""
    rules = (one_fate, truth, nothing_twice, nothing_else)
    return [
        f"{record.name}: rule {number}: {text}"
        for number, rule in enumerate(rules, 1)
        for text in rule(record)
    ]


def one_fate(record: Record) -> Iterator[str]:
    """Rule 1: every id has exactly one fate, and the counts add up."""
    times = Counter(item for item, _ in record.rows)
    yield from _named("has several fates", (i for i, n in times.items() if n > 1))
    yield from _named("has no fate", record.asked - times.keys())
    yield from _named("was not asked for", times.keys() - record.asked)
    found = Counter(status for _, status in record.rows)
    told = {s: record.counts.get(s, 0) for s in STATUSES}
    if {s: found[s] for s in STATUSES} != told:
        yield f"the journal has {dict(found)}, but the report has {told}"
    if record.counts.get("unsent") or sum(told.values()) != len(record.asked):
        yield f"the report has {record.counts}, not all of {len(record.asked)}"


def truth(record: Record) -> Iterator[str]:
    """Rule 2: the fates are what the sandbox did; an item is unknown only after a doubtful reply."""
    deleted, told = set(record.deletions), defaultdict[str, set[int]](set)
    for item, status in record.rows:
        told[status].add(item)
    yield from _named(
        "is called deleted, but wasn't deleted", told["deleted"] - deleted
    )
    gone = told["gone"] - deleted - record.absent
    yield from _named("is called gone, but exists", gone)
    yield from _named("is called refused, but was deleted", told["refused"] & deleted)
    histories, sends = record.histories(), record.sends()
    for item in sorted(told["unknown"]):
        was_killed = any(send.was_killed for send in sends.get(item, ()))
        if record.is_lossy or was_killed:
            continue
        if not set(histories.get(item, "")) & set("nldua"):
            yield f"{item} is unknown without a reason: {histories.get(item)}"


def nothing_twice(record: Record) -> Iterator[str]:
    """Rule 3: an item isn't sent again after a certain answer; all that was sent is in the journal."""
    histories, sends = record.histories(), record.sends()
    for item in sorted(histories.keys() | sends.keys()):
        own = sends.get(item, [])
        path = histories.get(item, "")
        settled = [send.result not in {"undone", "unknown"} for send in own]
        if any(settled[:-1]):
            yield f"{item} was sent again after a certain answer: {own}"
        elif not re.fullmatch(pattern_of(own, is_lossy=record.is_lossy), path):
            yield f"{item} went through {path!r}, which the journal has as {own}"


def nothing_else(record: Record) -> Iterator[str]:
    """Rule 4: nothing was deleted, or sent, that was not asked for."""
    foreign = set(record.deletions) - record.asked
    yield from _named("was deleted without being asked for", foreign)
    sent = record.histories().keys() - record.asked
    yield from _named("was sent without being asked for", sent)
    twice = (i for i, n in Counter(record.deletions).items() if n > 1)
    yield from _named("was deleted twice", twice)


def _named(what: str, items: Iterable[Any]) -> Iterator[str]:
    for item in sorted(items, key=str):
        yield f"{item} {what}"


def pattern_of(sends: Sequence[Send], *, is_lossy: bool = False) -> str:
    """Return the pattern that an item's history must match, from its requests in the journal."""
    return "".join(_pattern(send, is_lossy=is_lossy) for send in sends)


def _pattern(send: Send, *, is_lossy: bool) -> str:
    if send.was_killed or (is_lossy and send.result == "unknown"):
        return CUT_OFF
    if send.result == "undone":
        return UNDONE
    return ENDS.get((send.is_again, send.result), "(?!)")


def letter_of(attempt: Mapping[str, Any], key: str) -> str:
    """Return the letter of one request for one of its items."""
    mishap, outcome = attempt["mishap"], attempt["outcomes"].get(key)
    if outcome is None:
        known = {"expired-token": "x", "throttled": "t", "busy": "t"}
        is_told = not mishap or KINDS[mishap].is_certain
        return known.get(attempt["refusal"], "w") if is_told else "n"
    letter = {"deleted": "D", "in-use": "U", "absent": "A"}.get(outcome, "w")
    if not mishap or KINDS[mishap].is_certain:
        return letter
    return letter.lower() if mishap in PARTLY else "l"
