# ruff: noqa: RUF001 - some of the pages aren't English
"""Limits in prose, and numbers that aren't limits."""

from __future__ import annotations

import pytest

from stubwright.docs.facts import TypePhrase
from stubwright.docs.text.limits import Limits, find_call_limit, find_limits
from stubwright.docs.text.passages import Line, make_passage

LIST = TypePhrase("Van", is_list=True)
SCALAR = TypePhrase("int")


def limits(text: str, name: str = "Vans", phrase: TypePhrase | None = LIST) -> Limits:
    passage = make_passage("page.md", [Line(7, text)])
    assert passage is not None
    return find_limits((passage,), name, phrase)


def values(text: str) -> tuple[int | None, int | None]:
    found = limits(text)
    return (
        found.max_items.value if found.max_items else None,
        found.nested.value if found.nested else None,
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The maximum size of the list is 100 items per service request.", 100),
        ("The maximum size of this array is 1,000.", 1000),
        ("You can specify a maximum of 50 vans.", 50),
        ("You may specify a maximum of 2,500 vans in a single call.", 2500),
        ("You can specify a maximum of 20 vans to send away.", 20),
        ("You can include a maximum of 10 vans per call.", 10),
        ("You can add a maximum of 100 vans in a single call.", 100),
        ("You may update a maximum of 100 vans per service request.", 100),
        ("You can updte a maximum of 100 vans in a single call.", 100),
        ("You can request a maximum of one van per call.", 1),
        ("A maximum of 1,000 van numbers to delete.", 1000),
        ("A maximum of 100 vans can be specified in a single call.", 100),
        ("The list can include up to 300 vans per request.", 300),
        ("You can specify up to 5 vans.", 5),
        ("This array can contain a maximum of 20 elements.", 20),
        ("The list can contain a maximum of 5,000 items per service call.", 5000),
        ("An array that can contain a maximum of 1,000 Van objects.", 1000),
        ("An array of up to 100 vans to wash in the yard of the depot.", 100),
        ("The identifiers for up to 12 vans.", 12),
        ("The maximum number of vans per request is 400.", 400),
        ("The maximum number of vans that you can send in one request is 400.", 400),
        ("The maximum array limit of Vans for each request is 1000.", 1000),
        ("You should limit your request to 200 vans per call.", 200),
        ("The list must include exactly one van.", 1),
        ("The vans and their drivers (100 total maximum).", 100),
        ("A maximum on 1,000 vans.", 1000),
        ("No more than 30 vans are taken.", 30),
        ("At most 30 vans.", 30),
        ("Maximum 40 sets.", 40),
        ("Numbers of vans (maximum of 10,000).", 10_000),
        ("Numbers of vans (no more than 1000).", 1000),
        ("A maximum of 10,000 of vans per method call.", 10_000),
        ("Numbers. Maximum of 30 items in the array.", 30),
        ("Номера фургонов (не более 10\u00a0000).", 10_000),
        ("Не более 10\u202f000 фургонов в одном вызове метода.", 10_000),
        ("Не более 1000 элементов в массиве.", 1000),
        ("От 1 до 30 элементов.", 30),
        ("From 1 to 30 vans.", 30),
        ("Up to 1.000 vans.", 1000),
        ("For each call you can specify a maximum of 6 vans.", 6),
        ("The list of accounts is limited to 6.", 6),
        ("You can delete a maximum of 6 vans from the specified campaign.", 6),
        ("Up to 1'000'000 vans.", 1_000_000),
        ("Vans to wash. You may send up to 7 vans to the depot's library.", 7),
        ("Vans to add to an account, up to 7 in a single call.", 7),
    ],
)
def test_a_limit_is_found(text: str, expected: int) -> None:
    assert values(text) == (expected, None)


@pytest.mark.parametrize(
    "text",
    [
        "Each name can have a maximum of 100 characters.",
        "Words of at most 80 UTF-8 characters.",
        "The names, up to 20 bytes each.",
        "Vans of the last days, up to 30 days.",
        "You can have a maximum of 100 vans per account.",
        "You can add a maximum of 50 vans to an account.",
        "An account can contain a maximum of 5,000 vans.",
        "Each campaign can hold up to 20 vans.",
        "A van can be associated with up to 10 depots.",
        "The service returns up to 1,000 vans.",
        "The maximum number of vans to return is 100.",
        "Up to 100 vans are returned.",
        "You must specify exactly one of these vans.",
        "You can set only one value.",
        "One or more vans.",
        "A maximum of ids-select vans per method call.",
        "Numbers of vans (no more than",
        "A maximum of 0.5 vans.",
        "Up to 50% of the vans.",
        "Since version 12 up to Berlin.",
        "Не более 50 фургонов в группе.",
        "Не более 80 символов.",
        "Discount of 10,000.",
        "A maximum of 99999999999999999999 vans.",
        "",
    ],
)
def test_other_numbers_are_not_limits(text: str) -> None:
    assert values(text or "Vans.") == (None, None)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A maximum of 1 depot, which contains up to 20,000 vans.", (1, 20_000)),
        (
            "You can add 100 vans: up to 100 vans, each shared by up to 10,000.",
            (100, 10_000),
        ),
        ("Up to 1,000 names, and each can have up to 100 characters.", (1000, None)),
        ("Up to 100 vans per call, and up to 5,000 per account.", (100, None)),
        ("Up to 100 vans. Each van holds up to 12 crates.", (100, None)),
        ("Не более 10 складов, в каждом не более 50 машин.", (10, 50)),
    ],
)
def test_a_second_limit_applies_inside_each_item(
    text: str, expected: tuple[int, int | None]
) -> None:
    assert values(text) == expected


def test_only_lists_have_limits() -> None:
    text = "The maximum number that you can ask for is 100."
    assert limits(text, "MaxVans", SCALAR) == Limits()
    assert limits("Up to 5 vans.", "Size", SCALAR) == Limits()


@pytest.mark.parametrize("phrase", [None, TypePhrase("long")])
def test_an_element_named_ids_is_a_list(
    phrase: TypePhrase | None,
) -> None:
    found = limits("Up to 5 vans.", "VanIds", phrase)
    assert found.max_items is not None
    assert found.max_items.value == 5


def test_a_limit_knows_the_line_of_its_number() -> None:
    passage = make_passage("page.md", [Line(3, "Vans, a maximum"), Line(4, "of 10.")])
    assert passage is not None
    found = find_limits((passage,), "Vans", LIST)
    assert found.max_items is not None
    assert found.max_items.source == ("page.md", 4)


def test_different_limits_are_both_returned() -> None:
    found = limits("Up to 5 vans. In winter, up to 3 vans. Again: up to 5 vans.")
    assert found.max_items is not None
    assert found.max_items.value == 5
    assert [fact.value for fact in found.conflicting] == [3]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A maximum of 10,000 vans per method call.", 10_000),
        ("Не более 1000 машин в одном вызове метода.", 1000),
        ("Up to 10 vans per depot.", None),
        ("Up to 10 vans.", None),
    ],
)
def test_a_restriction_may_limit_the_call(text: str, expected: int | None) -> None:
    passage = make_passage("page.md", [Line(7, text)])
    assert passage is not None
    found = find_call_limit(passage)
    assert (found and found.value) == expected
