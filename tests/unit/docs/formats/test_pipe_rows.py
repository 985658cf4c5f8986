"""Tables with pipes: rows on one line, broken over lines, or damaged."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from stubwright.docs.formats.pipe_rows import read_pipe_table
from stubwright.docs.text.passages import Line, plain_cell
from tests.support.docs_pages import cells, numbered, rows

if TYPE_CHECKING:
    from stubwright.docs.formats.blocks import (
        Table,
    )


def pipes(text: str) -> Table:
    return read_pipe_table(
        numbered(text),
        "page.md",
        ("element", "description", "data type"),
        lambda cell, line, path: plain_cell(path, [Line(line, cell)]),
    )


HEAD = "Element | Description | Data Type |\n---|---|---|\n"


def test_rows_on_one_line_or_broken_before_the_type() -> None:
    table = pipes(
        HEAD + "A | One. | long |\nB | Two. Three. |\nVan array |\n|C|Four.|int|"
    )
    assert table.columns == ("element", "description", "data type")
    assert rows(table) == [
        ["A", "One.", "long"],
        ["B", "Two. Three.", "Van array"],
        ["C", "Four.", "int"],
    ]
    assert [row.source.line for row in table.rows] == [3, 4, 6]
    assert all(row.regular for row in table.rows)


def test_paragraphs_on_separate_lines_belong_to_the_open_cell() -> None:
    table = pipes(
        HEAD + "A | One.\nTwo. |\nlong |\nB | Three.\nlong\nC | Four. | int |"
    )
    assert rows(table) == [
        ["A", "One.\n\nTwo.", "long"],
        ["B", "Three.", "long"],
        ["C", "Four.", "int"],
    ]


def test_an_escaped_pipe_does_not_separate_cells() -> None:
    assert rows(pipes(HEAD + r"|A|One \| two.|long|")) == [["A", "One | two.", "long"]]


def test_rows_with_other_numbers_of_cells_are_irregular() -> None:
    table = pipes(
        HEAD
        + "A The one. | long |\nB | Two. |\nC | Three. | more | int |\nD | Four. long |\nE | Five. | int |"
    )
    assert [(cells(row), row.regular) for row in table.rows] == [
        (["A The one.", "", "long"], False),
        (["B", "Two.", ""], False),
        (["C", "Three. | more", "int"], False),
        (["D", "Four.", "long"], False),
        (["E", "Five.", "int"], True),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "---|---|---|\nA | One. | long |",
        "A | One. | long |",
        "Element | Desc\n---|---|---|\nA | One. | long |",
        "Element | Description | Data Type |---|---|---|\nA | One. | long |",
    ],
)
def test_a_damaged_head_affects_no_row(text: str) -> None:
    assert rows(pipes(text)) == [["A", "One.", "long"]]
