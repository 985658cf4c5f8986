"""When the next request may start, with a simulated clock."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generated._runtime.batches.pacing import Limits, Pacer
from generated._runtime.errors import TransportError
from generated._runtime.messages import Receipt, Response

POINTS = Limits(points="Units", refill=300)


def reply(units: str) -> Response:
    return Response(receipt=Receipt(headers={"Units": units}))


def test_nothing_waits_by_itself() -> None:
    pacer = Pacer(Limits())
    pacer.started(100.0)
    assert pacer.wait(100.0) <= 0


@given(st.floats(0.1, 1e5), st.lists(st.floats(0, 100), min_size=2, max_size=30))
def test_no_minute_has_more_starts_than_allowed(
    per_minute: float, delays: list[float]
) -> None:
    pacer, now = Pacer(Limits(), per_minute), 1000.0
    starts: list[float] = []
    for delay in delays:
        now += delay
        now += max(0.0, pacer.wait(now))
        starts.append(now)
        pacer.started(now)
    gaps = [later - before for before, later in pairwise(starts)]
    assert all(gap >= 60 / per_minute - 1e-6 for gap in gaps)


def test_a_pause_is_never_cut_short_by_another() -> None:
    pacer = Pacer(Limits(), 60)
    pacer.pause(0.0, 50.0)
    pacer.pause(1.0, 5.0)
    pacer.started(2.0)
    assert pacer.wait(10.0) == pytest.approx(40.0)


@pytest.mark.parametrize(
    ("units", "wait"),
    [
        ("11/20485/64000", 0),
        ("11/11/64000", 0),
        ("11/10/64000", 300),
        ("11/0/64000", 300),
        (" 11 / 3 / 64000 ", 300),
        ("", 0),
        ("11/3", 0),
        ("a/b/c", 0),
        ("-1/0/3", 0),
        ("11/3/64000/9", 0),
        ("\u00b2/\u00b2/\u00b2", 0),
    ],
)
def test_points_that_do_not_pay_for_another_request(units: str, wait: float) -> None:
    pacer = Pacer(POINTS)
    pacer.answered(7.0, reply(units))
    assert max(0.0, pacer.wait(7.0)) == pytest.approx(wait)


@pytest.mark.parametrize(
    "outcome",
    [Response(), TransportError("cut"), KeyboardInterrupt(), reply("10/0/1")],
)
def test_points_count_only_where_the_vendor_has_them(outcome: Any) -> None:
    pacer = Pacer(Limits())
    pacer.answered(0.0, outcome)
    assert pacer.wait(0.0) <= 0
