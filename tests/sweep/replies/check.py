"""Compares what a client reports with what the oracle allows."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from tests.sweep.replies.oracle.allowed import Allowed, allowed
from tests.sweep.replies.texts import NEW, body_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tests.sweep.replies.calls import Outcome
    from tests.sweep.replies.draft import Case, Scalar

__all__ = ["RULES", "Violation", "broken", "violations"]

RULES: Final = (
    "unproven deleted",
    "unproven refused",
    "proven denied",
    "wrong items",
    "raised",
    "unread not named",
    "requests",
    "wrong report",
)
NAMED: Final = {
    "new member": NEW,
    "list twice": "",
    "second answer": "",
    "list unreadable": "",
    "list renamed": "",
    "new entry": "",
    "foreign element": "Foreign",
    "foreign element first": "Foreign",
    "text in body": "",
    "text in answer": "",
    "nil answer": "",
    "fault beside": "",
    "nil list": "",
    "new member beside": NEW,
    "error beside": "",
}
"""The oddities of a message, and the word that the receipt must have for them, if there is one."""

UNREAD: Final = frozenset({"list unreadable", "list renamed", "list twice"})
"""The oddities of a message whose list need not be read."""

INSIDE: Final = {
    "new member": NEW,
    "index twice": "Index",
    "code twice": "Code",
    "id twice": "",
    "unreadable message": "Text",
}


class Violation(NamedTuple):
    """A reply that a client got wrong."""

    rule: str
    case: Case
    text: str

    def __str__(self) -> str:
        case = self.case
        body = body_of(case)[:900].decode("utf-8", "backslashreplace")
        where = f"{case.operation.title} ({case.protocol})"
        what = f"{' + '.join(case.kinds)}; {len(case.sizes)} items"
        sent = f"HTTP {case.draft.delivery.status} {case.draft.delivery.framing}"
        return f"{self.rule}: case {case.number}, {where}: {what}\n  {self.text}\n  {sent}: {body}"


def broken(statuses: Iterable[str], expected: Iterable[Allowed]) -> list[str]:
    """Return the rules that statuses break, each once."""
    names = {"deleted": "unproven deleted", "refused": "unproven refused"}
    pairs = zip(statuses, expected, strict=True)
    wrong = [status for status, right in pairs if status not in right]
    return sorted({names.get(status, "proven denied") for status in wrong})


def violations(case: Case, outcome: Outcome) -> list[Violation]:
    """Return all rules that an outcome breaks."""
    if outcome.has_failed:
        return [Violation("raised", case, outcome.raised)]
    expected = allowed(case)
    if not outcome.items_match or len(expected) != len(outcome.statuses):
        return [Violation("wrong items", case, f"{outcome.statuses}")]
    found = list[Violation]()
    text = f"got {list(outcome.statuses)}, allowed {[sorted(e) for e in expected]} {outcome.raised}"
    found += [
        Violation(rule, case, text) for rule in broken(outcome.statuses, expected)
    ]
    if not outcome.raised:
        found += _unread(case, outcome)
    return found


def _unread(case: Case, outcome: Outcome) -> list[Violation]:
    draft = case.draft
    if draft.body is not None or draft.fault or draft.delivery.status in {204, 304}:
        return []
    is_nil = "nil answer" in draft.also  # then nothing else is written
    also = ("nil answer",) if is_nil else draft.also
    words = [(name, NAMED[name]) for name in also if name in NAMED]
    if not is_nil and draft.listed == "listed" and UNREAD.isdisjoint(also):
        words += _in_rows(case)
    missing = [
        name for name, word in words if not any(word in part for part in outcome.unread)
    ]
    if not missing:
        return []
    text = f"{missing} not among {outcome.unread}, fates {outcome.statuses}"
    return [Violation("unread not named", case, text)]


def _in_rows(case: Case) -> list[tuple[str, str]]:
    words: list[tuple[str, str]] = []
    for entry in case.draft.entries:
        for each in (entry, *entry.inner) if entry else ():
            words += _in_row(each.also, each.index, each.code) if each else []
    for result in case.draft.results:
        if result:
            is_number = case.operation.id_member == "Id"
            words += _in_row(result.also, result.id if is_number else None)
            for error in result.stated:
                words += _in_row(error.also, error.code)
    return words


def _in_row(also: Iterable[str], *values: Scalar) -> list[tuple[str, str]]:
    words = [(name, INSIDE[name]) for name in also if name in INSIDE]
    # The receipt may name the member, or show the value.
    return words + [("unreadable", "") for value in values if value in {"many", "true"}]
