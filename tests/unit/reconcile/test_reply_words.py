"""What names of elements and operations say."""

from __future__ import annotations

import pytest

from stubwright.reconcile.reply_words import (
    first_index_in,
    is_index,
    may_say_failure,
    nouns,
    says_failure,
    says_success,
    singular,
)


@pytest.mark.parametrize("name", ["Success", "isSuccess", "was_successful", "Succeeded", "ok", "isDeleted", "deleteSuccess", "OperationSucceeded"])  # fmt: skip
def test_flags_of_success(name: str) -> None:
    assert says_success(name)


@pytest.mark.parametrize("name", ["PartialSuccess", "NotDeleted", "anySuccess", "Undeleted", "result", "return", "AlreadyDeleted", "successCount", ""])  # fmt: skip
def test_what_may_say_something_else(name: str) -> None:
    assert not says_success(name)


def test_failures_and_states() -> None:
    assert all(map(says_failure, ["errorMessage", "FailedIds", "hasErrors", "Faults"]))
    assert not any(map(says_failure, ["Message", "Status", "Terror", "Warnings"]))
    assert all(map(may_say_failure, ["Status", "JobId", "resultCode", "Errors"]))
    assert not any(map(may_say_failure, ["TrackingId", "Timestamp", "Warnings"]))


def test_indices() -> None:
    assert all(map(is_index, ["Index", "itemIndex", "row_idx", "Position"]))
    assert not any(map(is_index, ["IndexName", "Row", "Id", ""]))


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("The zero-based index.", 0),
        ("A 0-based position", 0),
        ("Counts from zero.", 0),
        ("Starting at 1.", 1),
        ("It begins with one.", 1),
        ("Numbered from one.", 1),
        ("One of several.", None),
        ("The errors start with one of the items.", None),
        ("What came from one request.", None),
        ("1-based, not zero-based.", None),
        ("The index, at most 10.", None),
        ("", None),
    ],
)
def test_the_first_index_that_a_text_states(text: str, first: int | None) -> None:
    assert first_index_in(text) == first


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("DeleteVans", {"van"}),
        ("DeleteVansByIds", {"van"}),
        ("removeVanFromFleet", {"van"}),
        ("catalogProductDelete", {"catalogproduct", "product"}),
        ("bulkDeleteVans", {"van"}),
        ("delete", set[str]()),
        ("AddVans", set[str]()),
    ],
)
def test_what_an_operation_deletes(name: str, found: set[str]) -> None:
    assert nouns(name) == found


def test_the_name_of_one_of_several() -> None:
    found = [singular(name) for name in ("VanIds", "IDs", "Address", "van_id", "Keys")]
    assert found == ["vanid", "id", "address", "vanid", "key"]
