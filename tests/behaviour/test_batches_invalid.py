"""Items that can't be sent: they stop the run, or are left out, with their positions in the whole input."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Any

import pytest

from generated import OptionError, RequestError, read_journal
from generated.microsoft.campaign_management.v13 import CampaignManagementClient
from generated.microsoft.campaign_management.v13.types.campaign_conversion_goal import (
    CampaignConversionGoal,
)
from tests.support.batch_runs import SPEECHES, Outcome, check_truth, run, run_async
from tests.support.fates import MICROSOFT
from tests.support.model_server import Server, Wire

if TYPE_CHECKING:
    from pathlib import Path

    from generated._runtime.http.transport import HttpRequest, HttpResponse

ENDLESS: list[Any] = []
ENDLESS.append(ENDLESS)
BAD = [
    True,
    1.5,
    "7x",
    2**63,
    -(2**63) - 1,
    [7],
    None,
    ENDLESS,
    {1: 2, "a": 3},
    object(),
]


def started(
    items: Any, server: Server, *, asynchronous: bool, **options: Any
) -> Outcome:
    if asynchronous:
        return asyncio.run(run_async("media", server, items, **options))
    return run("media", server, items, **options)


def deletable(count: int) -> list[int]:
    """Numbers that the model server deletes."""
    return [number for number in range(1, 2 * count) if number % 5][:count]


@pytest.mark.parametrize("bad", BAD)
@pytest.mark.parametrize("asynchronous", [False, True])
def test_one_bad_item_is_left_out_and_the_99_others_are_sent(
    bad: Any, *, asynchronous: bool
) -> None:
    server, good = Server(SPEECHES["media"]), deletable(99)
    items = [*good[:41], bad, *good[41:]]
    outcome = started(
        items, server, asynchronous=asynchronous, on_invalid="skip", size=10
    )
    assert outcome.error is None
    assert server.deleted == set(good)
    report = outcome.report
    assert report is not None
    assert (report.deleted, report.unsent, report.invalid) == (99, 1, 1)
    assert report.asked == 100
    assert report.requests == len(server.calls) <= 11
    (row,) = report.failed
    assert row.position == 41
    assert row.item is bad or row.item == bad
    assert row.fate.status == "unsent"
    assert row.fate.problems[0].symbol == "invalid"
    message = str(row.fate.problems[0].message)
    assert message.startswith("DeleteMedia")
    assert "[0]" not in message  # it has another place in the input
    assert not report.retryable
    assert [r for r in outcome.rows if r.fate.status == "unsent"] == [row]
    assert report.to_rows()[0]["position"] == 41
    assert "1 of the unsent invalid" in str(report)


@pytest.mark.parametrize("bad", BAD)
@pytest.mark.parametrize("asynchronous", [False, True])
def test_one_bad_item_stops_the_run_and_is_named(
    bad: Any, *, asynchronous: bool
) -> None:
    server, good = Server(SPEECHES["media"]), deletable(99)
    items = [*good[:41], bad, *good[41:]]
    outcome = started(items, server, asynchronous=asynchronous, size=10)
    assert isinstance(outcome.error, RequestError)
    found = str(outcome.error)
    assert found.startswith("DeleteMedia")
    assert "item 41 of the input, counted from 0, is " in found
    assert repr(bad)[:20] in found
    assert 'on_invalid="skip"' in found
    assert server.deleted == set(good[:40])
    report = outcome.report
    assert report is not None
    assert (report.deleted, report.unsent, report.invalid) == (40, 60, 1)
    assert len(report.retryable) == 59
    assert len(outcome.rows) == 100
    invalid = [row for row in outcome.rows if row.fate.problems]
    assert [row.position for row in invalid] == [41]


def test_positions_count_duplicates_and_what_a_journal_has_settled(
    tmp_path: Path,
) -> None:
    path, server = tmp_path / "run.journal", Server(SPEECHES["media"])
    run("media", server, [1, 2, 3], journal=path)
    outcome = run(
        "media", server, [1, 2, 2, 3, 4, "x", 6, None], journal=path, on_invalid="skip"
    )
    assert outcome.error is None
    assert [row.position for row in outcome.rows if row.fate.problems] == [5, 7]
    assert server.deleted == {1, 2, 3, 4, 6}
    assert {row.item for row in read_journal(path)} == {1, 2, 3, 4, 6}
    assert len(server.calls) == 2


@pytest.mark.parametrize("width", [1, 3])
def test_many_bad_items(width: int) -> None:
    server = Server(SPEECHES["media"])
    items = [n if n % 3 else str(n) for n in range(100)]
    outcome = run("media", server, items, on_invalid="skip", size=7, concurrency=width)
    assert outcome.error is None
    told = {row.item: row.fate.status for row in outcome.rows}
    assert len(outcome.rows) == len(told) == 100
    numbers: dict[Any, str] = {
        item: status for item, status in told.items() if isinstance(item, int)
    }
    check_truth(numbers, server)
    assert "unsent" not in numbers.values()
    assert {told[item] for item in told if isinstance(item, str)} == {"unsent"}
    report = outcome.report
    assert report is not None
    assert report.invalid == 34
    assert report.is_complete


def test_only_bad_items() -> None:
    server = Server(SPEECHES["media"])
    outcome = run("media", server, ["a", "b", None], on_invalid="skip", size=2)
    assert outcome.error is None
    assert not server.calls
    assert outcome.report is not None
    assert outcome.report.invalid == 3


@pytest.mark.parametrize("mode", ["stop", "skip"])
@pytest.mark.parametrize("size", [1, 3])
def test_what_is_wrong_with_the_rest_of_the_request_stops_the_run(
    mode: Any, size: int
) -> None:
    server = Server(SPEECHES["media"])
    client = CampaignManagementClient(MICROSOFT, transport=Wire(server))
    call: Any = client.delete_media_in_batches
    with pytest.raises(RequestError, match="AccountId") as caught:
        call([1, 2, 3, 4], account_id="x", on_invalid=mode, size=size)
    assert "of the input" not in str(caught.value)
    assert caught.value.report is not None
    assert caught.value.report.unsent == 4
    assert caught.value.report.invalid == 0
    assert not server.calls


class Goals(Wire):
    """Answers that all were deleted, and counts the items."""

    sent = 0

    def send(self, request: HttpRequest, *, timeout: float) -> HttpResponse:
        import json

        from generated._runtime.http.transport import HttpResponse

        del timeout
        self.sent += len(json.loads(request.body)["CampaignConversionGoal"])
        return HttpResponse(200, {}, b'{"PartialErrors":[]}')


@pytest.mark.parametrize("size", [1, 2, 9])
def test_a_record_that_breaks_a_documented_rule(size: int) -> None:
    goals: list[Any] = [
        CampaignConversionGoal(campaign_id=n, goal_id=n) for n in range(1, 6)
    ]
    goals[2] = CampaignConversionGoal(campaign_id=3)
    wire = Goals(Server(SPEECHES["media"]))
    client = CampaignManagementClient(MICROSOFT, transport=wire)
    report = client.delete_campaign_conversion_goals_in_batches(
        goals, on_invalid="skip", size=size
    )
    (row,) = report.rows("unsent")
    assert row.position == 2
    assert "GoalId" in str(row.fate.problems[0].message)
    assert wire.sent == 4


def test_the_item_in_the_message_is_short_and_has_no_secret() -> None:
    """A token in place of an id."""
    server = Server(SPEECHES["media"])
    word = "not a real token"
    outcome = run("media", server, [1, f"{word}{'x' * 1000}"])
    assert word not in str(outcome.error)
    assert len(str(outcome.error)) < 600
    outcome = run("media", server, [1, word], on_invalid="skip")
    assert outcome.report is not None
    assert word not in str(outcome.report.failed[0].fate)


def test_another_value_of_the_option_is_refused() -> None:
    with pytest.raises(OptionError, match="on_invalid"):
        raise run(
            "media", Server(SPEECHES["media"]), [1], on_invalid="ignore"
        ).error or (AssertionError("accepted"))
