"""What has to be true after a chaos run: the journal and the sandbox's own record must tell the same.

Nothing here uses the runtime but for ``read_journal``, whose rows come in from outside: the lines of
the journal are read anew.
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
"""Kinds of replies that can be read, but may leave doubt about some of their items."""

# What an item went through, one letter for each request that the sandbox got:
#   x refused for the token, t for the pace; n nothing was done, and the reply doesn't say so;
#   l whatever was done, the reply is of no use;
#   D deleted, U in use, A absent, with a good reply; d, u, a the same with a reply that leaves doubt.
ENDS: Final[Mapping[tuple[bool, str], str]] = {
    (False, "deleted"): "x?[Dd]",
    (False, "refused"): "x?[UAua]",
    (False, "unknown"): "x?[nldua]",
    (True, "deleted"): "x?[Dd]",
    (True, "gone"): "x?[Aa]",
    (True, "unknown"): "x?[nlduaUA]",
}
"""The requests behind one end in a journal, by whether it was the second one and what it says."""

UNDONE: Final = "x?[xt]?"
CUT_OFF: Final = "x?.?"
"""The requests of a batch that was under way when its process was killed."""


@dataclass
class Record:
    """All that is known of one journal's runs. ``attempts`` and ``deletions`` are the sandbox's."""

    name: str
    asked: set[int]
    absent: set[int]
    rows: list[tuple[Any, str]]
    lines: list[Any]
    orphans: set[int]
    counts: dict[str, int]
    attempts: list[dict[str, Any]]
    deletions: list[int]

    def sends(self) -> dict[int, list[Send]]:
        """How often each item was sent, by the journal, and what came of it."""
        return dict(sends_of(self.lines, self.orphans))

    def paths(self) -> dict[int, str]:
        """What each item went through, by the sandbox, in letters."""
        found: dict[int, list[str]] = defaultdict(list)
        for attempt in self.attempts:
            for key in attempt["items"]:
                found[int(json.loads(key))].append(letter_of(attempt, key))
        return {item: "".join(letters) for item, letters in found.items()}


def problems_of(record: Record) -> list[str]:
    """Return all that is wrong, by rule."""
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
        yield f"the journal has {dict(found)}, the report {told}"
    if record.counts.get("unsent") or sum(told.values()) != len(record.asked):
        yield f"the report has {record.counts}, not all of {len(record.asked)}"


def truth(record: Record) -> Iterator[str]:
    """Rule 2: the fates are what the sandbox did, and unknown is only what was in doubt."""
    deleted, told = set(record.deletions), defaultdict[str, set[int]](set)
    for item, status in record.rows:
        told[status].add(item)
    yield from _named("is deleted, but not there", told["deleted"] - deleted)
    gone = told["gone"] - deleted - record.absent
    yield from _named("is gone, but not there", gone)
    yield from _named("is refused, but was deleted there", told["refused"] & deleted)
    paths, sends = record.paths(), record.sends()
    for item in sorted(told["unknown"]):
        was_killed = any(send.was_killed for send in sends.get(item, ()))
        if not was_killed and not set(paths.get(item, "")) & set("nldua"):
            yield f"{item} is unknown without a doubt: {paths.get(item)}"


def nothing_twice(record: Record) -> Iterator[str]:
    """Rule 3: after a certain answer, an item is not sent again; what was sent is in the journal."""
    paths, sends = record.paths(), record.sends()
    for item in sorted(paths.keys() | sends.keys()):
        own = sends.get(item, [])
        path = paths.get(item, "")
        settled = [send.result not in {"undone", "unknown"} for send in own]
        if any(settled[:-1]):
            yield f"{item} was sent again after a certain answer: {own}"
        elif not re.fullmatch(pattern_of(own), path):
            yield f"{item} went through {path!r}, which the journal has as {own}"


def nothing_else(record: Record) -> Iterator[str]:
    """Rule 4: nothing was deleted, or sent, that was not asked for."""
    foreign = set(record.deletions) - record.asked
    yield from _named("was deleted without being asked for", foreign)
    sent = record.paths().keys() - record.asked
    yield from _named("was sent without being asked for", sent)
    twice = (i for i, n in Counter(record.deletions).items() if n > 1)
    yield from _named("was deleted twice", twice)


def _named(what: str, items: Iterable[Any]) -> Iterator[str]:
    for item in sorted(items, key=str):
        yield f"{item} {what}"


def pattern_of(sends: Sequence[Send]) -> str:
    """Return what the sandbox must have seen of an item that was sent so."""
    return "".join(
        (
            CUT_OFF
            if send.was_killed
            else (
                UNDONE
                if send.result == "undone"
                else ENDS.get((send.is_again, send.result), "(?!)")
            )
        )
        for send in sends
    )


def letter_of(attempt: Mapping[str, Any], key: str) -> str:
    """Return what one request meant for one of its items."""
    mishap, outcome = attempt["mishap"], attempt["outcomes"].get(key)
    if outcome is None:
        known = {"expired-token": "x", "throttled": "t", "busy": "t"}
        is_told = not mishap or KINDS[mishap].is_certain
        return known.get(attempt["refusal"], "w") if is_told else "n"
    letter = {"deleted": "D", "in-use": "U", "absent": "A"}.get(outcome, "w")
    if not mishap or KINDS[mishap].is_certain:
        return letter
    return letter.lower() if mishap in PARTLY else "l"
