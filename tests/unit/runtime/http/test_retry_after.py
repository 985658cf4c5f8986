"""What a service may ask clients to wait for, in seconds or as a date."""

from __future__ import annotations

import time
from email.utils import formatdate

import pytest

from generated._runtime.errors import TransportError
from generated._runtime.http.retry import RetryPolicy, retry_after


@pytest.mark.parametrize(
    ("value", "seconds"),
    [
        ("0", 0.0),
        ("120", 120.0),
        (" 7 ", 7.0),
        ("", None),
        ("soon", None),
        ("-1", None),
        ("1.5", None),
        ("\u00b2", None),
        ("Wed, 21 Oct 2015 07:28:00 GMT", 0.0),
        ("Wed, 99 Oct 2015 07:28:00 GMT", None),
    ],
)
def test_seconds(value: str, seconds: float | None) -> None:
    assert retry_after({"retry-after": value}) == seconds


def test_a_date() -> None:
    told = retry_after({"retry-after": formatdate(time.time() + 100, usegmt=True)})
    assert told == pytest.approx(100, abs=3)


@pytest.mark.parametrize(
    ("date", "seconds"),
    [
        ("Wed, 21 Oct 2015 07:26:00 GMT", 120.0),  # its clock is years late
        ("Wed, 21 Oct 2015 07:26:00", 120.0),
        ("Sun Nov  6 08:49:37 1994", 661300703.0),
        ("Wed, 21 Oct 2015 07:28:01 GMT", 0.0),
        ("not a date", 0.0),
    ],
)
def test_a_date_is_read_against_the_clock_of_the_service(
    date: str, seconds: float
) -> None:
    value = "Wed, 21 Oct 2015 07:28:00 GMT"
    assert retry_after({"retry-after": value, "date": date}) == seconds


@pytest.mark.parametrize(
    "value", ["9" * 20, "9" * 400, "Fri, 31 Dec 9999 23:59:59 GMT"]
)
def test_no_wait_is_too_long_for_a_clock(value: str) -> None:
    told = retry_after({"retry-after": value})
    assert told is not None
    assert 1e8 < told * 1.5 < 2**63 / 1e9  # time.sleep counts nanoseconds


def test_there_is_no_header() -> None:
    assert retry_after({}) is None


def test_waits_double_up_to_a_cap_and_differ_between_clients() -> None:
    policy, error = RetryPolicy(base=2.0, cap=9.0), TransportError("no", sent=False)
    for attempt, least in ((1, 2.0), (2, 4.0), (3, 8.0), (4, 9.0), (99, 9.0)):
        waits = {policy.wait(attempt, error) for _ in range(20)}
        assert len(waits) > 1
        assert all(least <= wait <= least * 1.5 for wait in waits)
