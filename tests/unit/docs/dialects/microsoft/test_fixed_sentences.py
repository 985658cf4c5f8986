"""The sentences that replace a table, or apply to all of its rows."""

from __future__ import annotations

import pytest

from stubwright.docs.dialects.microsoft.fixed_sentences import ALL_REQUIRED, NO_ELEMENTS


@pytest.mark.parametrize(
    "text",
    [
        "Unless otherwise noted below, all request elements are required.",
        "All of the request elements are required, except where noted.",
        "All elements are required.",
    ],
)
def test_the_rule_for_all_elements(text: str) -> None:
    assert ALL_REQUIRED.search(text)


@pytest.mark.parametrize(
    "text",
    [
        "There are not any elements in the operation's response body.",
        "There are no elements in the request.",
        "There aren't any body elements.",
        "The operation does not have any request body elements.",
        "The reply has no body elements.",
    ],
)
def test_the_sentence_for_no_elements(text: str) -> None:
    assert NO_ELEMENTS.search(text)


@pytest.mark.parametrize(
    "text",
    [
        "The elements are in the same order as shown.",
        "There are three elements.",
        "The list can be empty if there were no errors.",
    ],
)
def test_other_sentences_do_not_replace_a_table(text: str) -> None:
    assert not NO_ELEMENTS.search(text)
    assert not ALL_REQUIRED.search(text)
