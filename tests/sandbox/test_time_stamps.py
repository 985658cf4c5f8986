"""Operations that require the current time stamp of the item to delete."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.wire.support.apis import Case, cases

from .support.exchange import Trial, committed, statuses

if TYPE_CHECKING:
    from stubwright.sandbox import Sandbox

STAMPED = [
    case
    for case in cases("soap", "rest")
    if case.api.entry.id == "microsoft.customer_management.v13"
]


def test_there_are_three() -> None:
    assert len({case.title for case in STAMPED}) == 3


@pytest.mark.parametrize("case", STAMPED, ids=str)
def test_a_changed_item_is_not_deleted(
    case: Case, sandbox: Sandbox, address: str
) -> None:
    trial = Trial(case, sandbox, address)
    trial.put([7], "changed")
    fault = committed().module("_runtime.errors").ServiceFault
    with pytest.raises(fault) as caught:
        trial.send([7])
    assert caught.value.code == 209
    assert statuses(caught.value, [7]) == {7: "refused"}
    assert trial.deleted() == []
    trial.put([7])
    assert statuses(trial.send([7]), [7]) == {7: "deleted"}
