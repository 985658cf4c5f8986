"""Reports of batch runs: which items failed, which may be sent again, and all as plain values."""

from __future__ import annotations

import csv
import io
import json
from html.parser import HTMLParser
from typing import Any

import pytest

from generated import ApiError, Fate, ItemFate, ItemsFailedError, Problem, Report

API = "generated.microsoft.campaign_management.v13"
LIMITED = Problem(117, "CallRateExceeded", "Slow down")
IN_USE = Problem(4024, "InUse", "It's used", "by ad 5")


def row(item: Any, status: Any, *problems: Problem) -> ItemFate:
    return ItemFate(0, item, Fate(status, problems))


ROWS = [
    row(1, "deleted"),
    row(2, "gone"),
    row(3, "refused", IN_USE),
    row(4, "refused", LIMITED),
    row(5, "refused", LIMITED, IN_USE),
    row(6, "refused"),
    row(7, "unknown", Problem(message="cut")),
    row(8, "unsent"),
    row(9, "unsent", Problem(symbol="invalid", message="is no integer")),
]


def report_of(rows: list[ItemFate], keep: int = 100, **others: Any) -> Report:
    report = Report("DeleteMedia", package=API, service="CampaignManagement")
    for each in rows:
        report.count(each.fate.status)
    report.keep(rows, keep)
    report.is_over = report.is_complete = True
    for name, value in others.items():
        setattr(report, name, value)
    return report


def test_failed_and_retryable() -> None:
    report = report_of(ROWS)
    assert [r.item for r in report.failed] == [3, 4, 5, 6, 7, 8, 9]
    assert [r.item for r in report.retryable] == [4, 8]
    assert [r.item for r in report.rows("unknown")] == [7]
    assert report.unknown == 1
    assert report.omitted == 0


def test_a_report_without_failures_raises_nothing() -> None:
    report_of(ROWS[:2]).raise_if_failed()
    report_of([]).raise_if_failed()


@pytest.mark.parametrize("failed", ROWS[2:])
def test_one_failure_raises(failed: ItemFate) -> None:
    report = report_of([*ROWS[:2], failed])
    with pytest.raises(ItemsFailedError, match="DeleteMedia: 1 of 3 items failed") as e:
        report.raise_if_failed()
    assert e.value.report is report
    assert isinstance(e.value, ApiError)


def test_the_message_has_counts_and_says_what_to_do() -> None:
    with pytest.raises(ItemsFailedError) as caught:
        report_of(ROWS).raise_if_failed()
    found = str(caught.value)
    assert "7 of 9 items failed: 4 refused, 1 unknown, 2 unsent" in found
    assert "ask the service" in found
    assert "`retryable`" in found
    assert "It's used" not in found  # a reply may repeat a secret


def test_an_input_that_was_not_read_to_its_end_is_a_failure() -> None:
    report = report_of(ROWS[:2], is_complete=False)
    with pytest.raises(ItemsFailedError, match="not read to its end"):
        report.raise_if_failed()
    report_of(ROWS[:2], is_complete=False, is_over=False).raise_if_failed()


def test_rows_are_plain() -> None:
    found = report_of(ROWS).to_rows()
    assert found[0] == {
        "position": 0,
        "item": 3,
        "status": "refused",
        "code": 4024,
        "symbol": "InUse",
        "message": "It's used",
        "details": "by ad 5",
        "warnings": None,
    }
    assert found[2]["code"] == 117
    assert found[2]["message"] == "Slow down; It's used"
    assert json.loads(json.dumps(found)) == found
    file = io.StringIO()
    writer = csv.DictWriter(file, list(found[0]))
    writer.writeheader()
    writer.writerows(found)
    assert len(file.getvalue().splitlines()) == 8


@pytest.mark.parametrize("keep", [0, 3])
def test_a_report_says_that_rows_are_missing(keep: int) -> None:
    report = report_of(ROWS, keep)
    assert report.omitted == 7 - keep
    found = report.to_rows()
    assert len(found) == keep + 1
    assert found[-1]["status"] == "omitted"
    assert found[-1]["item"] is None
    assert f"{7 - keep} more failed" in found[-1]["message"]
    assert {frozenset(each) for each in found} == {frozenset(found[0])}
    with pytest.raises(
        ItemsFailedError, match=f"{7 - keep} more failed .*read_journal"
    ):
        report.raise_if_failed()


def test_failures_of_an_earlier_run_count_and_are_said_to_be_missing() -> None:
    report = report_of([], unknown=2, resumed=2)
    with pytest.raises(ItemsFailedError, match="2 more failed"):
        report.raise_if_failed()
    assert report.to_rows()[-1]["status"] == "omitted"


class Cells(HTMLParser):
    """Collects the texts of a table's cells by row."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.rows: list[list[str]] = []
        self.caption = ""
        self.tags: set[str] = set()
        self._tag = ""
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: Any) -> None:
        del attrs
        self._tag = tag
        self.tags.add(tag)
        if tag == "tr":
            self.rows.append([])
        elif tag in {"td", "th"}:
            self.rows[-1].append("")

    def handle_data(self, data: str) -> None:
        if self._tag == "caption":
            self.caption += data
        else:
            self.rows[-1][-1] += data


def test_a_table_for_jupyter() -> None:
    report = report_of([row(3, "refused", Problem(7, "<b>", "<script>1 & 2</script>"))])
    found = Cells(report._repr_html_())
    assert found.caption == "DeleteMedia: 1 refused"
    assert found.rows == [
        ["item", "status", "code", "symbol", "message"],
        ["3", "refused", "7", "<b>", "<script>1 & 2</script>"],
    ]
    assert not {"b", "script"} & found.tags


def test_a_long_table_is_cut() -> None:
    report = report_of([row(n, "unsent") for n in range(1000)], keep=900)
    found = Cells(report._repr_html_())
    assert len(found.rows) == 22
    assert found.rows[-1] == ["and 980 more"]
