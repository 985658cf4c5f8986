"""How long a retry policy waits."""

from __future__ import annotations

import pytest

from generated import RetryPolicy, TransportError

ERROR = TransportError("no answer", sent=False)


@pytest.mark.parametrize(("attempt", "least"), [(1, 1), (2, 2), (6, 32), (7, 60)])
def test_the_wait_doubles_up_to_the_cap(attempt: int, least: float) -> None:
    assert least <= RetryPolicy().wait(attempt, ERROR) <= least * 1.5


@pytest.mark.parametrize("attempt", [1024, 1026, 5000, 10**9])
@pytest.mark.parametrize("base", [1.0, 1000, 1e-3])
def test_any_number_of_attempts(attempt: int, base: float) -> None:
    policy = RetryPolicy(attempts=10**9, base=base)
    assert 60 <= policy.wait(attempt, ERROR) <= 90
