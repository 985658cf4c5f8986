"""Whatever fails in the connection or the service, a run reports what was really done."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generated import RetryPolicy
from tests.support.batch_runs import SPEECHES, check, clock, run, run_async
from tests.support.effort import examples
from tests.support.model_server import CERTAIN, DOUBTFUL, IDLE, Server

if TYPE_CHECKING:
    from collections.abc import Iterable

kinds = st.sampled_from(sorted(SPEECHES))
plans = st.lists(
    st.sampled_from((*CERTAIN, *IDLE, *DOUBTFUL, *["fine"] * 8)), max_size=12
)
ids = st.lists(st.integers(1, 40), max_size=30)


def server_of(kind: str, plan: Iterable[str]) -> Server:
    return Server(SPEECHES[kind], iter(plan))


@examples(40)
@given(
    kind=kinds,
    plan=plans,
    items=ids,
    size=st.integers(1, 7),
    width=st.sampled_from((1, 1, 4)),
    options=st.fixed_dictionaries(
        {}, optional={"verify": st.booleans(), "max_failures": st.integers(1, 9)}
    ),
)
def test_a_run_reports_what_was_done(
    kind: str,
    plan: list[str],
    items: list[int],
    size: int,
    width: int,
    options: dict[str, Any],
) -> None:
    server = server_of(kind, plan)
    with clock():
        outcome = run(kind, server, items, size=size, concurrency=width, **options)
    check(outcome, server, set(items))
    assert outcome.report is not None
    assert outcome.report.duplicates == len(items) - len(set(items))
    check_repeats(outcome.fates(), server, verify=options.get("verify", False))


@examples(30)
@given(
    kind=kinds,
    plan=plans,
    items=ids,
    size=st.integers(1, 7),
    width=st.integers(1, 4),
    options=st.fixed_dictionaries(
        {}, optional={"verify": st.booleans(), "max_failures": st.integers(1, 9)}
    ),
)
def test_an_asynchronous_run_reports_what_was_done(
    kind: str,
    plan: list[str],
    items: list[int],
    size: int,
    width: int,
    options: dict[str, Any],
) -> None:
    server = server_of(kind, plan)
    with clock():
        job = run_async(kind, server, items, size=size, concurrency=width, **options)
        outcome = asyncio.run(job)
    check(outcome, server, set(items))
    assert server.most_busy <= width
    check_repeats(outcome.fates(), server, verify=options.get("verify", False))


def check_repeats(fates: dict[int, str], server: Server, *, verify: bool) -> None:
    """Nothing is sent twice, but for what the caller wants to have verified."""
    for number, count in server.sent().items():
        expired = sum(number in ids for k, ids in server.calls if k == "expired")
        assert count - expired <= (2 if verify else 1)
        if not verify and number in server.unsettled():
            assert fates[number] == "unknown" or server.in_use(number)


@pytest.mark.parametrize("kind", sorted(SPEECHES))
@pytest.mark.parametrize("trouble", [*CERTAIN, *IDLE, *DOUBTFUL])
@pytest.mark.parametrize("verify", [False, True])
def test_each_kind_of_failure_alone(kind: str, trouble: str, *, verify: bool) -> None:
    """The second of three batches goes wrong once; 5 and 10 are in use."""
    server = server_of(kind, ["fine", trouble])
    with clock():
        outcome = run(kind, server, range(1, 13), size=4, verify=verify)
    check(outcome, server, set(range(1, 13)))
    fates = outcome.fates()
    middle = [fates[number] for number in range(5, 9)]
    if trouble not in {"fault", "expired"} and not server.leaves_doubt(trouble):
        assert middle == ["refused", *["deleted"] * 3]
    elif trouble == "fault":
        assert middle == ["refused"] * 4
    elif trouble == "expired":
        assert middle == ["unsent"] * 4
        assert [fates[number] for number in range(9, 13)] == ["unsent"] * 4
    elif not verify:  # a foreign part casts doubt only on what has no error
        first = "refused" if trouble == "foreign" else "unknown"
        assert middle == [first, *["unknown"] * 3]
    if trouble != "expired":
        assert outcome.error is None
        rest = [fates[n] for n in (1, 2, 3, 4, 9, 10, 11, 12)]
        assert rest == [*["deleted"] * 5, "refused", "deleted", "deleted"]


@pytest.mark.parametrize("trouble", DOUBTFUL)
def test_verifying_finds_what_is_gone(trouble: str) -> None:
    """Only where the docs tell which error says that there is no such object."""
    server = server_of("ads", [trouble])
    with clock():
        outcome = run("ads", server, range(1, 7), size=6, verify=True)
    was_done = trouble not in {"cut before", "busy"}
    fates = outcome.fates()
    status = "gone" if was_done and server.leaves_doubt(trouble) else "deleted"
    # item 5 is in use: the first reply may have said so, the second doesn't prove what the first did
    used = "refused" if trouble == "foreign" else "unknown"
    assert fates == {n: status if n != 5 else used for n in range(1, 7)}
    assert server.deleted == {1, 2, 3, 4, 6}


def test_what_was_missing_from_the_start_is_refused_not_gone() -> None:
    server = server_of("ads", [])
    server.missing = frozenset({2, 3})
    outcome = run("ads", server, [1, 2, 3, 4], verify=True)
    assert outcome.fates() == {1: "deleted", 2: "refused", 3: "refused", 4: "deleted"}


def test_a_second_unclear_reply_leaves_items_unknown() -> None:
    server = server_of("ads", ["cut after", "cut after"])
    with clock():
        outcome = run("ads", server, [1, 2], verify=True)
    assert outcome.fates() == {1: "unknown", 2: "unknown"}
    assert len(server.calls) == 2


@pytest.mark.parametrize("trouble", [*(t for t in DOUBTFUL if t != "foreign"), "fault"])
@pytest.mark.parametrize("most", [1, 2, 5])
def test_too_many_consecutive_failures_stop_the_run(trouble: str, most: int) -> None:
    plan = ["fine", *[trouble] * (most - 1), "fine", *[trouble] * 99]
    server = server_of("media", plan)
    with clock():
        outcome = run("media", server, range(1, 200), size=3, max_failures=most)
    check(outcome, server, set(range(1, 200)))
    assert outcome.error is not None
    assert len(server.calls) == 2 * most + 1


@pytest.mark.parametrize("trouble", IDLE)
@pytest.mark.parametrize("attempts", [1, 3])
def test_a_batch_is_not_sent_forever(trouble: str, attempts: int) -> None:
    server = server_of("media", [trouble] * 99)
    policy = RetryPolicy(attempts=attempts)
    with clock():
        outcome = run("media", server, range(1, 9), size=3, retry=policy)
    check(outcome, server, set(range(1, 9)))
    assert len(server.calls) == attempts
    assert set(outcome.fates().values()) == {"unsent"}
    assert getattr(outcome.error, "report", None) is outcome.report


def test_waits_grow_and_respect_the_vendors() -> None:
    server = server_of("media", ["unsent", "unsent", "limited"])
    with clock() as waits:
        run("media", server, [1], retry=RetryPolicy(base=2.0))
    total = sum(waits)
    assert 2 + 4 + 60 <= total <= (2 + 4 + 60) * 1.5 + 1


@pytest.mark.parametrize("trouble", [*IDLE, "expired"])
def test_failed_verification_leaves_items_unknown(trouble: str) -> None:
    server = server_of("media", ["cut after", *[trouble] * 9])
    with clock():
        outcome = run("media", server, [1, 2], verify=True)
    check(outcome, server, {1, 2})
    assert outcome.fates() == {1: "unknown", 2: "unknown"}
