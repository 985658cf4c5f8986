"""Every operation on every protocol, synchronously and asynchronously, over HTTP.

The fates that the client reports are compared with the sandbox's log. The error codes are those of
sandbox.toml, which test_rules.py compares with the reference facts.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from tests.wire.support.apis import Case, cases

from .support.exchange import Trial, committed, statuses
from .support.samples import error_rows, refused_positions

if TYPE_CHECKING:
    from stubwright.sandbox import Sandbox

EVERY = pytest.mark.parametrize("case", cases("soap", "rest", "json"), ids=str)
NUMBERS = (1, 2, 3, 4, 5, 6)
PRESENT, IN_USE, ABSENT = (1, 2, 4, 6), 3, 5


def send(trial: Trial, numbers: Any, kind: str) -> Any:
    """Send a request for items; return the response."""
    return trial.send(numbers) if kind == "sync" else trial.send_async(numbers)


@pytest.mark.parametrize("kind", ["sync", "async"])
@EVERY
def test_fates_are_what_was_done(
    case: Case, kind: str, sandbox: Sandbox, address: str
) -> None:
    trial = Trial(case, sandbox, address)
    trial.put(PRESENT)
    trial.put([IN_USE], "in-use")
    if trial.sample.one_by_one:
        one_by_one(trial, kind)
        return
    response = send(trial, NUMBERS, kind)
    assert trial.deleted() == list(PRESENT)
    fates = statuses(response, NUMBERS)
    assert [n for n in NUMBERS if fates[n] == "deleted"] == trial.deleted()
    assert {n for n in NUMBERS if fates[n] == "refused"} == {IN_USE, ABSENT}
    refused = refused_positions(case, response)
    assert {NUMBERS[position] for position in refused} == {IN_USE, ABSENT}
    rules = sandbox.served[case.api.entry.id].rules
    names = {IN_USE: "in-use", ABSENT: "absent"}
    for position, code in refused.items():
        row = rules.error(names[NUMBERS[position]], case.operation.name)  # type: ignore[arg-type]  # a plain value
        assert code == row.code
    if case.operation.partial_errors.alignment == "aligned":
        rows = error_rows(case, response)
        assert [row is None for row in rows] == [n in PRESENT for n in NUMBERS]
    assert response.receipt.unread == ()
    if case.protocol != "rest":  # nothing is documented to carry it there
        assert response.receipt.request_id


def one_by_one(trial: Trial, kind: str) -> None:
    """A refused item is a fault if a request has exactly one item."""
    errors = committed().module(f"{trial.case.api.entry.id}.errors")
    for number in NUMBERS:
        if number in PRESENT:
            response = send(trial, [number], kind)
            assert statuses(response, [number]) == {number: "deleted"}
            assert response.receipt.unread == ()
            continue
        with pytest.raises(errors.ApiFaultError) as caught:
            send(trial, [number], kind)
        assert caught.value.symbol is None  # the type has no such field
        assert caught.value.request_id
        assert statuses(caught.value, [number]) == {number: "refused"}
    assert trial.deleted() == list(PRESENT)


@EVERY
def test_a_second_delete_finds_nothing(
    case: Case, sandbox: Sandbox, address: str
) -> None:
    trial = Trial(case, sandbox, address)
    trial.put([1])
    trial.send([1])
    if trial.sample.one_by_one:
        errors = committed().module(f"{case.api.entry.id}.errors")
        with pytest.raises(errors.ApiFaultError):
            trial.send([1])
    else:
        assert list(refused_positions(case, trial.send([1]))) == [0]
    assert trial.deleted() == [1]
    attempts = [attempt.outcomes for attempt in sandbox.state.store.requests]
    assert [set(outcomes.values()) for outcomes in attempts] == [
        {"deleted"},
        {"absent"},
    ]
