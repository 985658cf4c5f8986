"""How errors line up with items, by their description."""

from __future__ import annotations

import pytest

from stubwright.diagnostics import Source
from stubwright.docs.dialects.microsoft.alignment import read_alignment
from stubwright.docs.facts import TypePhrase
from stubwright.docs.text.passages import Line, make_passage


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The list of errors corresponds directly to the list of vans.", "aligned"),
        ("The corresponding element is null where a van was deleted.", "aligned"),
        ("Items of the list may be returned as null.", "aligned"),
        ("The list of errors do not correspond directly to the vans.", "sparse"),
        ("The list of errors doesn't correspond to the vans.", "sparse"),
        ("Only the failed vans are listed.", "sparse"),
        ("An array of errors.", "unstated"),
    ],
)
def test_alignment(text: str, expected: str) -> None:
    passage = make_passage("page.md", [Line(4, "Errors."), Line(5, text)])
    assert passage is not None
    place = Source("page.md", 3)
    found = read_alignment((passage,), TypePhrase("BatchError", is_list=True), place)
    assert found.value == expected
    assert found.source.line == (3 if expected == "unstated" else 5)


def test_lists_of_error_collections_are_nested() -> None:
    phrase = TypePhrase("BatchErrorCollection", is_list=True)
    found = read_alignment((), phrase, Source("page.md", 3))
    assert found.value == "nested"
