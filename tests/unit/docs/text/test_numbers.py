"""Whole numbers in prose."""

from __future__ import annotations

import re

import pytest

from stubwright.docs.text.numbers import NUMERAL, to_int


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1000", 1000),
        ("1,000", 1000),
        ("1.000", 1000),
        ("10 000", 10_000),
        ("10\u00a0000", 10_000),
        ("10\u202f000", 10_000),
        ("1,000,000", 1_000_000),
        ("one", 1),
        ("Twelve", 12),
    ],
)
def test_numerals(text: str, expected: int) -> None:
    match = re.fullmatch(NUMERAL, text, re.IGNORECASE)
    assert match
    assert to_int(match.group()) == expected


@pytest.mark.parametrize("text", ["1,5", "0.5", "1.5", "v12", "12th", "1,0000", "a1"])
def test_texts_that_are_not_a_whole_number(text: str) -> None:
    assert re.search(NUMERAL, text) is None


def test_a_number_too_large_for_a_count() -> None:
    assert to_int("9" * 30) is None
