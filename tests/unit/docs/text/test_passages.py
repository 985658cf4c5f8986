"""Paragraphs that keep the line of each part."""

from __future__ import annotations

from stubwright.docs.text.passages import Line, make_passage, sentences


def test_a_passage_knows_the_line_of_each_part() -> None:
    lines = [Line(3, "One  van."), Line(4, " \u200b"), Line(7, " Two\u00a0vans. ")]
    passage = make_passage("page.md", lines)
    assert passage is not None
    assert passage.text == "One van. Two vans."
    assert [passage.source(offset).line for offset in (0, 8, 9, 17)] == [3, 3, 7, 7]
    assert [(s.text, s.source().line) for s in sentences(passage)] == [
        ("One van.", 3),
        ("Two vans.", 7),
    ]
    rest = passage.after(8)
    assert (rest.text, rest.source().line) == ("Two vans.", 7)


def test_blank_lines_make_no_passage() -> None:
    assert make_passage("page.md", [Line(1, " \u00a0 ")]) is None
