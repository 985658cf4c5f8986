"""The same call on two protocols has equal results."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from tests.wire.support.apis import Case, cases

from .support.exchange import Trial, committed

if TYPE_CHECKING:
    from stubwright.sandbox import Sandbox

BOTH = [
    (soap, other)
    for soap in cases("soap")
    for other in cases("rest", "json")
    if soap.operation is other.operation
]
PAIRS = pytest.mark.parametrize(
    ("soap", "other"), BOTH, ids=[str(soap) for soap, _ in BOTH]
)


def test_all_operations_with_two_protocols_are_compared() -> None:
    microsoft = [soap for soap, other in BOTH if other.protocol == "rest"]
    assert len(microsoft) == 33
    assert len(BOTH) == 33 + 16


def outcome(case: Case, sandbox: Sandbox, address: str, numbers: Any) -> Any:
    """Send a request for items in all states; return the response or fault, and what was deleted."""
    sandbox.state.reset()
    trial = Trial(case, sandbox, address)
    trial.put([1, 2, 4])
    trial.put([3], "in-use")
    fault = committed().module("_runtime.errors").ServiceFault
    try:
        said = trial.send(numbers)
    except fault as error:
        said = error
    return said, trial.deleted()


@PAIRS
def test_the_same_result(
    soap: Case, other: Case, sandbox: Sandbox, address: str
) -> None:
    one = Trial(soap, sandbox, address).sample.one_by_one
    for numbers in ([1], [3], [5]) if one else ([1, 2, 4], [4, 3, 2, 5, 1], [5]):
        said, done = outcome(soap, sandbox, address, numbers)
        again, redone = outcome(other, sandbox, address, numbers)
        assert done == redone
        assert type(said) is type(again)
        if isinstance(said, Exception):
            assert said.problems == again.problems  # type: ignore[attr-defined]  # both are faults
            assert said.request_id == again.request_id  # type: ignore[attr-defined]  # the same
            assert vars(said)["detail"] == vars(again)["detail"]
        else:
            assert said == again


@PAIRS
def test_the_same_refusal(
    soap: Case, other: Case, sandbox: Sandbox, address: str
) -> None:
    """The fault for an expired token is the same, with the same advice."""
    errors = committed().module("_runtime.errors")
    seen = []
    for case in (soap, other):
        sandbox.state.reset()
        trial = Trial(case, sandbox, address)
        trial.put([1])
        for field in case.api.entry.credentials:
            if field.token:
                token = getattr(committed().credentials(case.api), field.name)
                sandbox.state.tokens[token] = "expired"
        with pytest.raises(errors.ServiceFault) as caught:
            trial.send([1])
        error = caught.value
        assert trial.deleted() == []
        seen.append((type(error), error.problems, error.advice, error.request_id))
    assert seen[0] == seen[1]
    assert seen[0][2].action == "refresh"
