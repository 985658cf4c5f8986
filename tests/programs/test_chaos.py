"""A small chaos run, and records with errors, each of which the checks must find."""

from __future__ import annotations

from copy import deepcopy
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from stubwright.sandbox import KINDS
from tests.support.effort import SWEEP
from tests.sweep.chaos.check import Record, problems_of
from tests.sweep.chaos.run import Outcome, Plan, run
from tests.sweep.chaos.sandbox import sandbox
from tests.sweep.chaos.table import table_of

if TYPE_CHECKING:
    from collections.abc import Callable

PLAN = Plan(ids=900, seed=7, size=10, kills=1, hazards="")
HAZARDS = Plan(ids=0, seed=7, size=5, kills=0, hazard_ids=100)


@pytest.fixture(scope="module")
def outcome() -> Outcome:
    """A run."""
    return run(PLAN)


def test_the_journals_agree_with_the_sandbox(outcome: Outcome) -> None:
    assert outcome.problems() == []
    assert sum(trial.kills for trial in outcome.trials) >= 2
    assert sum(outcome.mishaps[kind] for kind in KINDS) > 20
    found = table_of(outcome)
    assert "| all | 900 |" in found


def test_the_journals_agree_with_the_sandbox_whatever_happens_to_a_client() -> None:
    outcome = run(
        replace(HAZARDS, hazards="fork tampering http2" if SWEEP else "fork http2")
    )
    assert outcome.problems() == []
    assert sum(trial.tampered for trial in outcome.trials) == 8 * SWEEP
    assert outcome.hazards["over HTTP/2"]["requests"] >= 16


@pytest.mark.parametrize(
    ("fault", "rules"),
    [
        ("hopeful", {"rule 2", "rule 3"}),
        *([("repeating", {"rule 3"}), ("forgetful", {"rule 1", "rule 3"})] * SWEEP),
    ],
)
def test_bugs_in_the_runtime_are_found(fault: str, rules: set[str]) -> None:
    plan = Plan(200, 3, 5, 1, 0.5, protocols="json", hazards="", fault=fault)
    assert rules <= {text.split(": ")[1] for text in run(plan).problems()}


@pytest.mark.parametrize(
    ("fault", "hazard", "problem"),
    [
        ("spending", "tokens", "2 times"),
        *(
            [("trusting", "http2", "rule "), ("blind", "tampering", "of its journal")]
            * SWEEP
        ),
    ],
)
def test_bugs_that_need_a_hazard_are_found(
    fault: str, hazard: str, problem: str
) -> None:
    plan = replace(HAZARDS, hazards=hazard, fault=fault, hazard_ids=120, mishaps=0.5)
    assert any(problem in text for text in run(plan).problems())


def test_a_deletion_of_no_run_is_reported(outcome: Outcome) -> None:
    stray = {"api": "yandex.direct.v5", "item": 5}
    doctored = deepcopy(outcome)
    doctored.strays.append(stray)
    assert [p.partition(":")[0] for p in doctored.problems()] == ["rule 4"]


def rules_broken(record: Record) -> set[str]:
    """Return the violated rules, as the messages name them."""
    return {text.split(": ")[1] for text in problems_of(record)}


# A run, by hand: 1 is deleted, 2 is in use. 3 and 4 are throttled, then refused for the token, then deleted.
# 5 and 6 are being sent when the process is killed, and are sent again. 7 and 8 get no answer; 7 is sent again.
LINES = (
    {"journal": 1},
    ["start", 1, [1, 2], 2],
    ["end", 1, {"deleted": 1, "refused": 1}, [[2, "refused", []]]],
    ["start", 2, [3, 4], 2],
    ["undone", 2],
    ["start", 3, [3, 4], 2],
    ["end", 3, {"deleted": 2}, []],
    ["start", 4, [5, 6], 2],
    ["end", 4, {"unknown": 2}, [[5, "unknown", []], [6, "unknown", []]]],
    ["again", 5, [5, 6], 2],
    ["end", 5, {"gone": 1, "unknown": 1}, [[5, "gone", []], [6, "unknown", []]]],
    ["start", 6, [7, 8], 2],
    ["end", 6, {"unknown": 2}, [[7, "unknown", []], [8, "unknown", []]]],
    ["again", 7, [7], 1],
    ["end", 7, {"gone": 1}, [[7, "gone", []]]],
)
STATUSES = (
    *("deleted", "refused", "deleted", "deleted", "gone"),
    *("unknown", "gone", "unknown"),
)
ROWS = dict(enumerate(STATUSES, 1))


def attempt(mishap: str = "", refusal: str = "", **outcomes: str) -> dict[str, Any]:
    """Return a request as the sandbox logs it; items are named i1, i2 and so on here."""
    known = {name.removeprefix("i"): outcome for name, outcome in outcomes.items()}
    done = {item: outcome for item, outcome in known.items() if outcome}
    return {
        "items": list(known),
        "outcomes": done,
        "mishap": mishap,
        "refusal": refusal,
    }


@pytest.fixture
def record() -> Record:
    """The record of that run, without errors."""
    return Record(
        name="by hand",
        asked=set(range(1, 9)),
        absent=set(),
        rows=list(ROWS.items()),
        lines=deepcopy(list(LINES)),
        orphans={4},
        counts={"deleted": 3, "gone": 2, "refused": 1, "unknown": 2},
        attempts=[
            attempt(i1="deleted", i2="in-use"),
            attempt("throttled", "throttled", i3="", i4=""),
            attempt("expired-token", "expired-token", i3="", i4=""),
            attempt("slow", i3="deleted", i4="deleted"),
            attempt(i5="deleted", i6="in-use"),
            attempt(i5="absent", i6="in-use"),
            attempt("cut-after", i7="deleted", i8="deleted"),
            attempt(i7="absent"),
        ],
        deletions=[1, 3, 4, 5, 7, 8],
    )


# Rule 1


def lose(record: Record) -> None:
    record.rows.pop()


def repeat(record: Record) -> None:
    record.rows.append((record.rows[0][0], "unknown"))


def invent(record: Record) -> None:
    record.rows.append((99, "deleted"))


def miscount(record: Record) -> None:
    record.counts["deleted"] += 1


# Rule 2


def undelete(record: Record) -> None:
    record.deletions.remove(1)


def unrefuse(record: Record) -> None:
    record.deletions.append(2)


def ungone(record: Record) -> None:
    record.deletions.remove(5)


def doubt(record: Record) -> None:
    """A successful reply is recorded as unknown."""
    record.rows[0] = (1, "unknown")


def unkill(record: Record) -> None:
    """No process was killed, so nothing explains the second request."""
    record.orphans.clear()


# Rule 3


def send_twice(record: Record) -> None:
    record.attempts.append(attempt(i1="absent"))


def send_refused_twice(record: Record) -> None:
    record.attempts.append(attempt(i2="in-use"))


def ask_twice(record: Record) -> None:
    """The second request is in the journal, too."""
    send_twice(record)
    record.lines += [["again", 8, [1], 1], ["end", 8, {"gone": 1}, [[1, "gone", []]]]]


def repeat_blindly(record: Record) -> None:
    """A request without an answer is repeated at once."""
    record.attempts.append(attempt("cut-after", i8="absent"))


def send_unwritten(record: Record) -> None:
    del record.lines[1:3]


def lose_request(record: Record) -> None:
    del record.attempts[3]


def swap_order(record: Record) -> None:
    """The request that deleted comes after the one that found nothing."""
    attempts = record.attempts
    attempts[6], attempts[7] = attempts[7], attempts[6]


def call_undone(record: Record) -> None:
    """A batch that was carried out is recorded as without effect."""
    record.lines[6] = ["undone", 3]


# Rule 4


def delete_foreign(record: Record) -> None:
    record.deletions.append(99)


def delete_again(record: Record) -> None:
    record.deletions.append(1)


def send_foreign(record: Record) -> None:
    record.attempts.append(attempt(i99="absent"))


@pytest.mark.parametrize(
    ("doctor", "rule"),
    [
        (lose, "rule 1"),
        (repeat, "rule 1"),
        (invent, "rule 1"),
        (miscount, "rule 1"),
        (undelete, "rule 2"),
        (unrefuse, "rule 2"),
        (ungone, "rule 2"),
        (doubt, "rule 2"),
        (unkill, "rule 3"),
        (send_twice, "rule 3"),
        (send_refused_twice, "rule 3"),
        (ask_twice, "rule 3"),
        (repeat_blindly, "rule 3"),
        (send_unwritten, "rule 3"),
        (lose_request, "rule 3"),
        (swap_order, "rule 3"),
        (call_undone, "rule 3"),
        (delete_foreign, "rule 4"),
        (delete_again, "rule 4"),
        (send_foreign, "rule 4"),
    ],
)
def test_errors_in_records_are_found(
    doctor: Callable[[Record], None], rule: str, record: Record
) -> None:
    assert rules_broken(record) == set()
    doctor(record)
    assert rule in rules_broken(record)


def test_the_sandbox_ends_with_the_run() -> None:
    with sandbox(["yandex.direct.v5"]) as remote:
        assert remote.get("requests") == []
    with pytest.raises(OSError, match="refused"):
        remote.get("requests")
