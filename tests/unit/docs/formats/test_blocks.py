"""Markdown, pipe tables, wide tables and run-together rows to blocks."""

from __future__ import annotations

import pytest

from stubwright.docs.dialects.yandex.titles import column_of
from stubwright.docs.formats.blocks import (
    Block,
    Callout,
    Code,
    Heading,
    Include,
    Paragraph,
    Row,
    Table,
    Zone,
)
from stubwright.docs.formats.diplodoc import read_wide_table
from stubwright.docs.formats.front_matter import read_front_matter
from stubwright.docs.formats.inline import read_cell, read_inline
from stubwright.docs.formats.markdown import TableHeads, read_markdown
from stubwright.docs.formats.pipe_rows import read_pipe_table
from stubwright.docs.formats.plain_rows import Layout, read_plain_rows
from stubwright.docs.text.element_names import Names
from stubwright.docs.text.matching import sure_matches
from stubwright.docs.text.passages import Line, cell_text, plain_cell


def numbered(text: str, first: int = 1) -> list[Line]:
    return [Line(number, line) for number, line in enumerate(text.split("\n"), first)]


def blocks(text: str) -> tuple[Block, ...]:
    return read_markdown(text, "page.md", TableHeads())


def cells(row: Row) -> list[str]:
    return [cell_text(cell) for cell in row.cells]


def rows(table: Table) -> list[list[str]]:
    return [cells(row) for row in table.rows]


def pipes(text: str) -> Table:
    return read_pipe_table(
        numbered(text),
        "page.md",
        ("element", "description", "data type"),
        lambda cell, line, path: plain_cell(path, [Line(line, cell)]),
    )


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


def test_markdown_blocks() -> None:
    found = blocks(
        "---\ntitle: Vans\n---\n# Vans\nA page.\n\n> [!NOTE]\n> Mind the *gap*.\n> \n> Twice.\n\n"
        '::: zone pivot="soap"\n## <a name="request"></a>Request\n[!INCLUDE[head](./a.md)]\n'
        "- one\n- two\n\n```xml\n<a/>\n```\n::: zone-end\n<!-- dropped\n\nstill -->\nEnd."
    )
    kinds = [type(block) for block in found]
    assert kinds == [
        Heading, Paragraph, Callout, Zone, Heading, Include, Paragraph, Paragraph, Code, Zone, Paragraph,
    ]  # fmt: skip
    title, text, callout, zone, heading, include, one, _, code, end, last = found
    assert isinstance(title, Heading)
    assert (title.text.text, title.level, title.text.source().line) == ("Vans", 1, 4)
    assert isinstance(text, Paragraph)
    assert text.text.source().line == 5
    assert isinstance(callout, Callout)
    assert callout.caption == "Note"
    assert [(p.text, p.source().line) for p in callout.paragraphs] == [
        ("Mind the gap.", 8),
        ("Twice.", 10),
    ]
    assert isinstance(zone, Zone)
    assert (zone.name, zone.source.line) == ("soap", 12)
    assert isinstance(heading, Heading)
    assert heading.anchor == "request"
    assert isinstance(include, Include)
    assert (include.label, include.target, include.source.line) == (
        "head",
        "./a.md",
        14,
    )
    assert isinstance(one, Paragraph)
    assert one.is_bullet
    assert isinstance(code, Code)
    assert (code.tag, code.lines) == ("xml", (Line(19, "<a/>"),))
    assert isinstance(end, Zone)
    assert end.name == ""
    assert isinstance(last, Paragraph)
    assert last.text.source().line == 25


def test_front_matter_is_read_apart() -> None:
    text = '---\ntitle: "Vans"\nlist:\n  - sourcePath: a/b.md\n---\n# Vans'
    title = read_front_matter(text, "page.md")["title"]
    assert (title.value, title.source) == ("Vans", ("page.md", 2))
    assert read_front_matter(text, "page.md")["sourcePath"].value == "a/b.md"
    assert read_front_matter("# Vans", "page.md") == {}


def test_a_heading_glued_to_a_sentence() -> None:
    text, heading = blocks("Takes it down.## Learn more {#see}\n")
    assert isinstance(text, Paragraph)
    assert text.text.text == "Takes it down."
    assert isinstance(heading, Heading)
    assert heading.text.text == "Learn more"


@pytest.mark.parametrize(
    "after",
    ["::: zone-end", '## <a name="x"></a>X', "```json\n{}\n```", "## X {#x}"],
)
def test_a_fence_that_lost_its_end_ends_where_the_page_goes_on(after: str) -> None:
    code, following, *_ = blocks(f"```xml\n<a/>\n\n{after}\n")
    assert isinstance(code, Code)
    assert code.lines[0].text == "<a/>"
    assert isinstance(following, Zone | Heading | Code)


def test_a_template_that_lost_its_fence_is_code() -> None:
    found = blocks("<s:Envelope>\n  <s:Body/>\n</s:Envelope>\n")
    assert isinstance(found[0], Code)
    assert len(found[0].lines) == 3


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


def test_paragraphs_on_lines_of_their_own_belong_to_the_open_cell() -> None:
    table = pipes(
        HEAD + "A | One.\nTwo. |\nlong |\nB | Three.\nlong\nC | Four. | int |"
    )
    assert rows(table) == [
        ["A", "One.\n\nTwo.", "long"],
        ["B", "Three.", "long"],
        ["C", "Four.", "int"],
    ]


def test_a_pipe_that_is_escaped_parts_no_cells() -> None:
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
def test_a_damaged_head_costs_no_row(text: str) -> None:
    assert rows(pipes(text)) == [["A", "One.", "long"]]


WIDE = """#|
||
**Parameter**
|
**Type**
|
**Description**
||
||
**VanCriteria structure**
|
>
|
>||
||
`Ids`
|
array of long
|
Numbers of vans,
a lot.

- one `a | b`
- two [c | d](e.md)
||
|| `Kind` | string | None. ||
|# """


def test_a_wide_table() -> None:
    table = read_wide_table(numbered(WIDE, 11), "page.md", column_of)
    assert table.columns == ("parameter", "type", "description")
    assert rows(table) == [
        ["VanCriteria structure"],
        ["Ids", "array of long", "Numbers of vans, a lot.\n\none a | b\n\ntwo c | d"],
        ["Kind", "string", "None."],
    ]
    assert [row.source.line for row in table.rows] == [20, 26, 36]
    description = table.rows[1].cells[2]
    assert [passage.source().line for passage in description] == [30, 33, 34]


@pytest.mark.parametrize("lost", [9, 14, 25, 35])
def test_a_lost_mark_costs_no_other_row(lost: int) -> None:
    lines = numbered(WIDE, 11)
    assert lines[lost - 11 + 1].text or True
    kept = [line for line in lines if line.number != lost]
    names = [row[0] for row in rows(read_wide_table(kept, "page.md", column_of))]
    assert {"Ids", "Kind"} <= set(names)


def test_a_wide_table_without_head() -> None:
    table = read_wide_table(numbered("#|\n|| `A` | long | One. ||\n|#"), "p", column_of)
    assert table.columns == ()
    assert rows(table) == [["A", "long", "One."]]


SHOWN = Names(frozenset({"AccountId", "Vans", "Scope"}), frozenset({"Password"}))
NOTHING = Names(frozenset(), frozenset({"Password"}))


def plain(
    text: str, names: Names = SHOWN, layout: Layout | None = None
) -> list[list[str]]:
    found = read_plain_rows(numbered(text), names, layout or Layout(), "page.txt")
    return [cells(row) for row in found]


@pytest.mark.parametrize("names", [SHOWN, NOTHING])
def test_rows_run_together(names: Names) -> None:
    text = (
        "AccountId The account. long\n\nScope Where.\n\nIt is optional.\n\nEntityScope\n\n"
        "Vans The vans, more of them. Van array"
    )
    assert plain(text, names) == [
        ["AccountId", "The account.", "long"],
        ["Scope", "Where.\n\nIt is optional.", "EntityScope"],
        ["Vans", "The vans, more of them.", "Van array"],
    ]


def test_prose_that_begins_with_a_name_begins_no_row() -> None:
    text = "Scope Where.\nVans must be blue.\nAccountId is ignored.\nEntityScope\nVans The vans. Van array"
    assert [row[0] for row in plain(text)] == ["Scope", "Vans"]


def test_values_in_a_list_are_no_types() -> None:
    text = "Scope One of:\nVans\nYards\nEntityScope\nPassword Secret. string"
    assert [row[2] for row in plain(text)] == ["EntityScope", "string"]


def test_cells_glued_together() -> None:
    layout = Layout(is_glued=True)
    text = "AccountIdThe account.long\nVansSome vans.\nMore.\nVan array"
    assert plain(text, layout=layout) == [
        ["AccountId", "The account.", "long"],
        ["Vans", "Some vans.\n\nMore.", "Van array"],
    ]


def test_one_cell_a_line() -> None:
    layout = Layout(is_stacked=True)
    text = "AccountId\nThe account.\nlong\nScope\nWhere.\nScope\nVans\nThe vans.\nVan array"
    assert plain(text, layout=layout) == [
        ["AccountId", "The account.", "long"],
        ["Scope", "Where.", "Scope"],
        ["Vans", "The vans.", "Van array"],
    ]


def test_what_follows_the_last_type_is_no_description() -> None:
    text = "AccountId The account.\nlong\nMind the gap."
    assert plain(text) == [["AccountId", "The account.", "long"]]


def test_a_row_whose_name_was_lost_leaves_the_others_alone() -> None:
    text = "AccountId The account. long\nThings of ours.\nMany.\nlong array\nVans Vans. Van array"
    first, lost, last = plain(text)
    assert first == ["AccountId", "The account.", "long"]
    assert not lost[0].isidentifier()
    assert last[0] == "Vans"


def test_matches_that_order_leaves_no_choice_for() -> None:
    def same(a: str, b: str) -> bool:
        return a == b

    assert sure_matches("abb", "abb", same) == {0: 0, 1: 1, 2: 2}
    assert sure_matches("bb", "abb", same) == {0: 1, 1: 2}
    assert sure_matches("ab", "abb", same) == {0: 0}
    assert sure_matches("axb", "ab", same) == {0: 0, 2: 1}
    assert sure_matches("aab", "ab", same) == {2: 1}
    assert sure_matches("", "ab", same) == {}
    assert sure_matches("a", "", same) == {}
