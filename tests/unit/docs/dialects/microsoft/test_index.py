"""Index pages: a service's operations with the limits of one request."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stubwright.diagnostics import InputError, Log
from stubwright.docs.facts import IndexFacts, PageFacts
from stubwright.docs.reader import read_page_text
from tests.support.effort import examples

if TYPE_CHECKING:
    from collections.abc import Sequence

Limits = dict[str, tuple[int | None, int | None]] | None

HEAD = """\
---
title: Fleet Service Operations
description: What the service can do.
---
# Fleet Service Operations
These are the operations | of the service.

|Service Operation|Description|Request Limits|
|-----------------|-----------|--------------|
"""
PAGE = f"""{HEAD}\
|[AddVans](addvans.md)|Adds vans to a fleet.|1 *FleetId*<br/><br/>1,000 *Vans*|
|[DeleteMedia](deletemedia.md)|Deletes photos.|1 *FleetId*<br/><br/>100*MediaIds*|
|[DeleteHTML5s](deletehtml5s.md)|Deletes signs.|N/A.|
|[GetVans](getvans.md)|Gets vans.|10 *VanIds*|
|[GetRoutes](getroutes.md)|Gets routes.|N/A|
|[GetStops](getstops.md)|Gets stops.|Not applicable|
|[GetTrips](gettrips.md)|Gets trips.|Not applicable.|
|[MoveVans](movevans.md)|Moves vans.|
|[SetTolls](settolls.md)|Sets tolls.|The maximum is 5 *VanTolls* per request.|
|[SetRules](setrules.md)|Sets rules.|A maximum of 1 *VanRule* element, which contains up to 20,000 *RuleParts*.|
|[SetDepots](setdepots.md)|Sets depots.|As many as you like.|
|[SetPlans](setplans.md)|Sets plans.||

## Other things

|Term|Description|
|----|-----------|
|[Van](van.md)|A van.|

```markdown
|[FakeVans](fakevans.md)|In a snippet.|7 *Vans*|
```
"""
LINE = {
    name: number
    for number, line in enumerate(PAGE.split("\n"), 1)
    if (name := line.partition("](")[0].removeprefix("|["))
}


def read(text: str, log: Log | None = None) -> IndexFacts | None:
    try:
        facts = read_page_text(text, "page", log or Log(), lambda _: None)
    except InputError:
        return None
    return facts if isinstance(facts, IndexFacts) else None


def stated(index: IndexFacts | None) -> dict[str, Limits]:
    return {
        entry.operation.value: (
            None
            if entry.limits is None
            else {
                element.name: (
                    element.max_items.value if element.max_items else None,
                    (
                        element.nested_max_items.value
                        if element.nested_max_items
                        else None
                    ),
                )
                for element in entry.limits
            }
        )
        for entry in (index.entries if index else ())
    }


def test_every_way_to_write_a_row() -> None:
    assert stated(read(PAGE)) == {
        "AddVans": {"FleetId": (1, None), "Vans": (1000, None)},
        "DeleteMedia": {"FleetId": (1, None), "MediaIds": (100, None)},
        "DeleteHTML5s": {},
        "GetVans": {"VanIds": (10, None)},
        "GetRoutes": {},
        "GetStops": {},
        "GetTrips": {},
        "MoveVans": None,
        "SetTolls": {"VanTolls": (5, None)},
        "SetRules": {"VanRule": (1, 20_000)},
        "SetDepots": None,
        "SetPlans": None,
    }


def test_unreadable_rows_are_reported_with_their_line() -> None:
    log = Log()
    read(PAGE, log)
    found = [(item.code, item.source.line) for item in log.diagnostics()]
    assert found == [
        ("docs-unreadable-row", LINE[name])
        for name in ("MoveVans", "SetDepots", "SetPlans")
    ]


def test_each_fact_has_its_line() -> None:
    index = read(PAGE)
    assert index is not None
    assert index.service is not None
    assert (index.service.value, index.service.source.line) == ("Fleet", 5)
    for entry in index.entries:
        line = LINE[entry.operation.value]
        assert entry.source.line == line
        assert entry.summary is None or entry.summary.source.line == line
        for element in entry.limits or ():
            assert element.max_items is not None
            assert element.source.line == element.max_items.source.line == line


@pytest.mark.parametrize(
    "cell",
    [
        "100",
        "*Vans*",
        "0 *Vans*",
        "100 *Vans* 20 *Cars*",
        "At most 100 *VanIds* per customer.",
        "Names of up to 100 characters.",
        "10 *Vans*<br/>20 *Vans*",
        "100 *Va",
        "about 100 *Vans*",
    ],
)
def test_ambiguous_cells_state_no_limit(cell: str) -> None:
    log = Log()
    text = f"{HEAD}|[AddVans](addvans.md)|Adds vans.|{cell}|\n"
    assert stated(read(text, log)) == {"AddVans": None}
    assert {item.code for item in log.diagnostics()} == {"docs-unreadable-row"}


def test_the_readable_part_of_a_cell_counts() -> None:
    log = Log()
    text = (
        f"{HEAD}|[AddVans](addvans.md)|Adds vans.|1 *FleetId*<br/><br/>some *Vans*|\n"
    )
    assert stated(read(text, log)) == {"AddVans": {"FleetId": (1, None)}}
    [item] = log.diagnostics()
    assert item.message == "the limits of AddVans can't be read: some Vans"


def test_columns_are_found_by_their_titles() -> None:
    text = "|Request limits|Operation|\n|-|-|\n|3 *Vans*|**AddVans**|\n"
    assert stated(read(text)) == {"AddVans": {"Vans": (3, None)}}


def test_rows_in_the_usual_form_need_no_head() -> None:
    assert stated(read(PAGE.replace(HEAD, "\n"))) == {
        "AddVans": {"FleetId": (1, None), "Vans": (1000, None)},
        "DeleteMedia": {"FleetId": (1, None), "MediaIds": (100, None)},
        "GetVans": {"VanIds": (10, None)},
    }


def test_a_repeated_row_counts_once_and_a_different_one_conflicts() -> None:
    row = "|[AddVans](addvans.md)|Adds vans.|3 *Vans*|\n"
    log = Log()
    assert stated(read(HEAD + row + row, log)) == {"AddVans": {"Vans": (3, None)}}
    assert not log.diagnostics()
    other = row.replace("3", "4")
    assert stated(read(HEAD + row + other, log)) == {"AddVans": {"Vans": (3, None)}}
    [item] = log.diagnostics()
    assert (item.code, item.source.line) == ("docs-page-conflict", 11)
    assert "page:10" in item.message


@pytest.mark.parametrize(
    "text",
    [
        "Nothing.",
        "# Request Limits\nThere are some.\n",
        HEAD,
    ],
)
def test_texts_that_are_not_an_index(text: str) -> None:
    with pytest.raises(InputError) as caught:
        read_page_text(text, "page", Log(), lambda _: None)
    assert caught.value.diagnostic.code == "docs-not-a-page"


def test_the_page_of_one_operation_is_not_an_index() -> None:
    text = (
        "# AddVans Service Operation - Fleet\n## Request Elements\n"
        "|Element|Request Limits|\n|-|-|\n|A|1 *A*|\n"
    )
    facts = read_page_text(text, "page", Log(), lambda _: None)
    assert isinstance(facts, PageFacts)


def damage(lines: Sequence[str], at: int, kind: str) -> list[str]:
    line = lines[at]
    changed = {
        "drop": [],
        "blank": [""],
        "double": [line, line],
        "halve": [line[: len(line) // 2]],
        "unpipe": [line.replace("|", " ")],
        "space": ["  " + line.replace(" ", "  ") + "\t"],
        "merge": [line.replace("|", "", 2)],
        "heading": [f"# {line}"],
        "fence": ["<!--" + line + "-->"],
        "text": ["Some text.", line],
    }[kind]
    return [*lines[:at], *changed, *lines[at + 1 :]]


KINDS = ["drop", "blank", "double", "halve", "unpipe", "space", "merge", "fence", "text"]  # fmt: skip
FIRST, LAST = LINE["AddVans"] - 1, LINE["SetPlans"] - 1


@pytest.mark.parametrize("kind", KINDS)
def test_one_damaged_row_affects_no_other(kind: str) -> None:
    whole, lines = stated(read(PAGE)), PAGE.split("\n")
    for at in range(FIRST, LAST + 1):
        found = stated(read("\n".join(damage(lines, at, kind))))
        for name, limits in whole.items():
            if LINE[name] - 1 != at:
                assert found.get(name, "lost") == limits, (at + 1, name)
        assert found.keys() <= whole.keys()
        check_invented(found, whole)


@pytest.mark.parametrize("kind", KINDS)
def test_a_damaged_head_affects_no_limit(kind: str) -> None:
    whole, lines = stated(read(PAGE)), PAGE.split("\n")
    for at in range(FIRST):
        found = stated(read("\n".join(damage(lines, at, kind))))
        check_invented(found, whole)
        for name in ("AddVans", "DeleteMedia", "GetVans"):
            assert found[name] == whole[name], (at + 1, name)


@pytest.mark.parametrize("at", range(FIRST, LAST))
def test_rows_joined_on_one_line_do_not_swap_limits(at: int) -> None:
    lines = PAGE.split("\n")
    lines[at : at + 2] = [lines[at] + lines[at + 1]]
    check_invented(stated(read("\n".join(lines))), stated(read(PAGE)))


def check_invented(found: dict[str, Limits], whole: dict[str, Limits]) -> None:
    for name, limits in found.items():
        assert (limits or {}).items() <= (whole.get(name) or {}).items(), name
        assert limits != {} or whole.get(name) == {}, name


@examples(50)
@given(
    st.lists(
        st.tuples(st.floats(0, 1), st.sampled_from([*KINDS, "heading"])), max_size=8
    ),
    st.floats(0.1, 1),
)
def test_no_damage_makes_the_reader_fail(
    edits: list[tuple[float, str]], cut: float
) -> None:
    lines = PAGE.split("\n")
    for place, kind in edits:
        lines = damage(lines, min(int(place * len(lines)), len(lines) - 1), kind) or [""]  # fmt: skip
    log = Log()
    read("\n".join(lines)[: int(cut * len(PAGE))], log)
    assert all(item.source.line <= len(lines) for item in log.diagnostics())
