"""Table rows without any separator between the cells."""

from __future__ import annotations

import pytest

from stubwright.docs.formats.plain_rows import Layout, read_plain_rows
from stubwright.docs.text.element_names import KnownNames
from tests.support.docs_pages import cells, numbered

SHOWN = KnownNames(frozenset({"AccountId", "Vans", "Scope"}), frozenset({"Password"}))

NOTHING = KnownNames(frozenset(), frozenset({"Password"}))


def plain(
    text: str, names: KnownNames = SHOWN, layout: Layout | None = None
) -> list[list[str]]:
    found = read_plain_rows(numbered(text), names, layout or Layout(), "page.txt")
    return [cells(row) for row in found]


@pytest.mark.parametrize("names", [SHOWN, NOTHING])
def test_rows_without_separators(names: KnownNames) -> None:
    text = (
        "AccountId The account. long\n\nScope Where.\n\nIt is optional.\n\nEntityScope\n\n"
        "Vans The vans, more of them. Van array"
    )
    assert plain(text, names) == [
        ["AccountId", "The account.", "long"],
        ["Scope", "Where.\n\nIt is optional.", "EntityScope"],
        ["Vans", "The vans, more of them.", "Van array"],
    ]


def test_prose_that_begins_with_a_name_is_not_a_row() -> None:
    text = "Scope Where.\nVans must be blue.\nAccountId is ignored.\nEntityScope\nVans The vans. Van array"
    assert [row[0] for row in plain(text)] == ["Scope", "Vans"]


def test_values_in_a_list_are_not_types() -> None:
    text = "Scope One of:\nVans\nYards\nEntityScope\nPassword Secret. string"
    assert [row[2] for row in plain(text)] == ["EntityScope", "string"]


def test_cells_without_spaces_between_them() -> None:
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


def test_text_after_the_last_type_is_ignored() -> None:
    text = "AccountId The account.\nlong\nMind the gap."
    assert plain(text) == [["AccountId", "The account.", "long"]]


def test_a_row_without_a_name_affects_no_other() -> None:
    text = "AccountId The account. long\nThings of ours.\nMany.\nlong array\nVans Vans. Van array"
    first, lost, last = plain(text)
    assert first == ["AccountId", "The account.", "long"]
    assert not lost[0].isidentifier()
    assert last[0] == "Vans"
