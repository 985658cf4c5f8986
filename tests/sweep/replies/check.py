"""Compares what a client reports with what the oracle allows."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from tests.sweep.replies.oracle import allowed
from tests.sweep.replies.texts import NEW, body_of

if TYPE_CHECKING:
    from tests.sweep.replies.calls import Outcome
    from tests.sweep.replies.draft import Case

__all__ = ["RULES", "Violation", "violations"]

RULES: Final = (
    "unproven deleted",
    "unproven refused",
    "proven denied",
    "wrong items",
    "raised",
    "unread not named",
    "requests",
)
NAMED: Final = {
    "new member": NEW,
    "list twice": "",
    "second answer": "",
    "foreign element": "Foreign",
    "foreign element first": "Foreign",
    "text in body": "",
    "text in answer": "",
    "nil answer": "",
    "fault beside": "",
    "error beside": "",
}
"""The oddities of a message, and the word that the receipt must have for them, if there is one."""

INSIDE: Final = {
    "new member": NEW,
    "index twice": "Index",
    "code twice": "Code",
    "id twice": "Id",
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


def violations(case: Case, outcome: Outcome) -> list[Violation]:
    """Return all rules that an outcome breaks."""
    if outcome.has_failed:
        return [Violation("raised", case, outcome.raised)]
    expected = allowed(case)
    if not outcome.items_match or len(expected) != len(outcome.statuses):
        return [Violation("wrong items", case, f"{outcome.statuses}")]
    found = list[Violation]()
    text = f"got {list(outcome.statuses)}, allowed {[sorted(e) for e in expected]} {outcome.raised}"
    for status, right in zip(outcome.statuses, expected, strict=True):
        if status not in right:
            rule = f"unproven {status}"
            if status in {"unknown", "unsent", "gone"} or "unknown" not in right:
                rule = "proven denied" if status == "unknown" else rule
            rule = rule if rule in RULES else "unproven refused"
            found.append(Violation(rule, case, text))
            break
    if not outcome.raised:
        found += _unread(case, outcome)
    return found


def _unread(case: Case, outcome: Outcome) -> list[Violation]:
    draft = case.draft
    words = [(name, NAMED[name]) for name in draft.also if name in NAMED]
    for entry in draft.entries:
        for each in (entry, *(entry.inner if entry else ())):
            words += [(name, INSIDE[name]) for name in (each.also if each else ())]
            if each and each.index == "many":
                words.append(("index unreadable", "many"))
            if each and each.code == "many":
                words.append(("code unreadable", "many"))
    for result in draft.results:
        words += [(name, INSIDE[name]) for name in (result.also if result else ())]
        if result and result.id == "many" and case.operation.id_member == "Id":
            words.append(("id unreadable", "many"))
        for error in (result and result.errors) or ():
            words += [(name, INSIDE[name]) for name in error.also]
            if error.code == "many":
                words.append(("code unreadable", "many"))
    if draft.body is not None or draft.fault or (draft.delivery.status in {204, 304}):
        words = []
    missing = [
        name for name, word in words if not any(word in part for part in outcome.unread)
    ]
    if not missing:
        return []
    text = f"{missing} not among {outcome.unread}, fates {outcome.statuses}"
    return [Violation("unread not named", case, text)]
