# ruff: noqa: RUF001 - some of the pages aren't English
"""Damaged pages: the readers never fail, never invent facts, and lose only rows that are damaged.

Every case page is damaged, line by line and at random.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stubwright.diagnostics import InputError, Log
from tests.support.docs_pages import operation_text
from tests.support.effort import examples

if TYPE_CHECKING:
    from stubwright.docs.facts import ElementFacts, PageFacts

CASES = Path(__file__).parents[2] / "cases" / "docs"
PAGES = {
    path.name: path.read_text(encoding="utf-8")
    for path in sorted(CASES.glob("*/**/*.*"))
    if path.parent.name != "includes"
}
INCLUDES = {
    path.name: path.read_text(encoding="utf-8")
    for path in CASES.glob("*/*/includes/*.md")
}
Key: TypeAlias = tuple[int, str, str, str]

NEAR = 12
"""The largest number of lines of a row, in the layout with the longest rows."""


def read(text: str, log: Log | None = None) -> PageFacts | None:
    def include(path: str) -> str | None:
        return INCLUDES.get(path.rpartition("/")[2])

    try:
        return operation_text(text, log, include)
    except InputError as error:
        if error.diagnostic.source.path != "page":
            raise
        return None


def stated(element: ElementFacts) -> tuple[object, ...]:
    facts = (
        element.type,
        element.required,
        element.default,
        element.max_items,
        element.nested_max_items,
        element.reserved,
    )
    return tuple(fact.value if fact else None for fact in facts)


def elements(facts: PageFacts | None) -> dict[Key, ElementFacts]:
    """Return all elements of a page by part, side, table and name."""
    found: dict[Key, ElementFacts] = {}
    for index, part in enumerate(facts.protocol_parts if facts else ()):
        for side, message in (("request", part.request), ("response", part.response)):
            tables = {
                "": message.elements,
                "header": message.headers,
                **message.structures,
            }
            for table, rows in tables.items():
                for element in rows or ():
                    found[index, side, table, element.name] = element
    return found


def damage(lines: list[str], at: int, kind: str) -> list[str]:
    line = lines[at]
    changed = {
        "drop": [],
        "blank": [""],
        "double": [line, line],
        "halve": [line[: len(line) // 2]],
        "unpipe": [line.replace("|", " ")],
        "space": ["  " + line.replace(" ", "  ") + "\t"],
        "merge": [line.replace("|", "", 1)],
    }[kind]
    return [*lines[:at], *changed, *lines[at + 1 :]]


KINDS = ["drop", "blank", "double", "halve", "unpipe", "space", "merge"]
STEP = 4
"""Each kind of damage is done to every fourth line, so that the test stays quick."""

ELSEWHERE = re.compile(
    r'\s*(?:[{}\[\]"<]|```)|.*all request elements|(?:A maximum|Maximum|Не более)\b'
)
"""Lines that affect rows elsewhere: snippets, and rules for the whole call."""


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("name", PAGES)
def test_one_damaged_line_affects_no_other_row(name: str, kind: str) -> None:
    lines = PAGES[name].split("\n")
    whole = elements(read(PAGES[name]))
    named = {key[3] for key in whole}
    for at in range(KINDS.index(kind) % STEP, len(lines), STEP):
        line = lines[at]
        if not line.strip() or ELSEWHERE.match(line):
            continue
        found = elements(read("\n".join(damage(lines, at, kind))))
        invented = {key[3] for key in found} - named
        assert all(word in line for word in invented), (at + 1, invented)
        if "nameless" in name:
            # names are restored by order, which hangs on every row
            continue
        for key, element in whole.items():
            first = element.source.line - 1
            is_touched = first - 2 <= at <= first + NEAR
            if element.source.path != "page" or is_touched or is_frame(line):
                continue
            assert key in found, (at + 1, key)
            assert stated(found[key]) == stated(element), (at + 1, key)


def is_frame(line: str) -> bool:
    """Return whether a line affects rows elsewhere: titles, table heads and marks of wide tables."""
    return (
        re.match(
            r"#|:::|\|\||\|\s*$|>\s*$|.*(?:Element|Request|Response|Parameter|Параметр|Запрос|Ответ)\b"
            r"|.*(?:structure|[Сс]труктура|JSON|Type|Тип|Description|Описание|Required|Обязательный)",
            line.strip(),
        )
        is not None
    )


def lines_of_pages() -> st.SearchStrategy[str]:
    """Return damaged pages: lines are dropped, doubled, moved, cut, joined or inserted."""
    strange = st.sampled_from(
        [
            "|",
            "||",
            "#|",
            "|#",
            "|||",
            "```",
            "<!--",
            "{",
            "}",
            "]",
            "/*",
            "::: zone-end",
            "---",
            ">",
            "\u2028",
        ]
    ) | st.text(max_size=30)

    def build(name: str, edits: list[tuple[float, str, str]], cut: float) -> str:
        lines = PAGES[name].split("\n")
        for place, kind, extra in edits:
            at = min(int(place * len(lines)), len(lines) - 1)
            if kind == "insert":
                lines.insert(at, extra)
            elif kind == "glue" and at + 1 < len(lines):
                lines[at : at + 2] = [lines[at] + lines[at + 1]]
            elif kind == "move":
                lines.append(lines.pop(at))
            elif kind in KINDS:
                lines = damage(lines, at, kind) or [""]
        return "\n".join(lines)[: int(cut * len(PAGES[name])) + 1]

    edit = st.tuples(
        st.floats(0, 1), st.sampled_from([*KINDS, "insert", "glue", "move"]), strange
    )
    return st.builds(
        build,
        st.sampled_from(sorted(PAGES)),
        st.lists(edit, max_size=6),
        st.floats(0.3, 1.5),
    )


@examples(25)
@given(lines_of_pages())
def test_no_damage_makes_a_reader_fail(text: str) -> None:
    log = Log()
    facts = read(text, log)
    count = text.count("\n") + 1
    for diagnostic in log.diagnostics():
        assert 0 <= diagnostic.source.line <= max(count, 60)
    for element in elements(facts).values():
        assert element.name in text or element.source.path != "page"
        if element.max_items:
            digits = str(element.max_items.value)
            plain = re.sub(r"(?<=\d)[\s,.'\u2019](?=\d)", "", text)
            assert digits in plain or "one" in text.lower()


@examples(25)
@given(st.text() | st.binary().map(lambda raw: raw.decode("latin-1")))
def test_any_text_is_a_page_or_rejected(text: str) -> None:
    read(text)


@examples(25)
@given(
    st.lists(
        st.sampled_from(
            ["# DeleteX Service Operation", "Request Body Elements", "## Request {#input}", "|", "#|", "||",
             "|Element|Description|Data Type|", "|---|---|---|", "|A|b|long|", "Element Description Data Type",
             "A The b. long", "Parameter", "Type", "Description", "Required", "params structure (for JSON)",
             "Ids", "array of long", "Yes", "{", "}", '"Ids": [(long)]', "<s:Envelope>", "</s:Envelope>", "", "Note"]
        ),
        max_size=40,
    ).map("\n".join)
)  # fmt: skip
def test_pieces_of_pages_in_any_order(text: str) -> None:
    read(text)
