"""Diplodoc's wide tables."""

from __future__ import annotations

import pytest

from stubwright.docs.dialects.yandex.titles import column_of
from stubwright.docs.formats.diplodoc import read_wide_table
from tests.support.docs_pages import numbered, rows

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
def test_a_missing_mark_affects_no_other_row(lost: int) -> None:
    lines = numbered(WIDE, 11)
    assert lines[lost - 11 + 1].text or True
    kept = [line for line in lines if line.number != lost]
    names = [row[0] for row in rows(read_wide_table(kept, "page.md", column_of))]
    assert {"Ids", "Kind"} <= set(names)


def test_a_wide_table_without_head() -> None:
    table = read_wide_table(numbered("#|\n|| `A` | long | One. ||\n|#"), "p", column_of)
    assert table.columns == ()
    assert rows(table) == [["A", "long", "One."]]
