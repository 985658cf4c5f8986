"""Inline markdown to plain text."""

from __future__ import annotations

import pytest

from stubwright.docs.formats.inline import read_cell, read_inline
from tests.support.docs_pages import numbered


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a [van](van.md) *of* **ours**", ["a van of ours"]),
        ("one<br/><br />two<br>three", ["one", "two", "three"]),
        ('<a name="ids"></a>Ids', ["Ids"]),
        ("`a|b` \\| &lt;c&gt; https\\://x", ["a|b | <c> https://x"]),
        ("![a picture](van.png) of it", ["a picture of it"]),
        ("<ul><li>one</li><li>two</li></ul>", ["one", "two"]),
    ],
)
def test_inline_markup(text: str, expected: list[str]) -> None:
    assert [passage.text for passage in read_cell(text, 3, "page.md")] == expected


def test_inline_lines_and_links() -> None:
    read = read_inline(numbered("a [van](van.md)\nof *two\nlines*", 4), "page.md")
    (passage,) = read.passages
    assert passage.text == "a van of two lines"
    assert passage.links == ("van.md",)
    assert [passage.source(offset).line for offset in (0, 6, 13)] == [4, 5, 6]
    assert read_inline(numbered('<a name="x"></a>Y'), "page.md").anchor == "x"
