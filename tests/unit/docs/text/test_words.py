"""Numbers, type phrases, alignment phrases, passages."""

from __future__ import annotations

import re

import pytest

from stubwright.diagnostics import Source
from stubwright.docs.dialects.microsoft.alignment import read_alignment
from stubwright.docs.facts import TypePhrase
from stubwright.docs.text.numbers import NUMERAL, to_int
from stubwright.docs.text.passages import Line, make_passage, sentences
from stubwright.docs.text.type_phrases import is_sure_type, read_type, split_type


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1000", 1000),
        ("1,000", 1000),
        ("1.000", 1000),
        ("10 000", 10_000),
        ("10\u00a0000", 10_000),
        ("10\u202f000", 10_000),
        ("1,000,000", 1_000_000),
        ("one", 1),
        ("Twelve", 12),
    ],
)
def test_numerals(text: str, expected: int) -> None:
    match = re.fullmatch(NUMERAL, text, re.IGNORECASE)
    assert match
    assert to_int(match.group()) == expected


@pytest.mark.parametrize("text", ["1,5", "0.5", "1.5", "v12", "12th", "1,0000", "a1"])
def test_what_is_no_whole_number(text: str) -> None:
    assert re.search(NUMERAL, text) is None


def test_a_number_that_no_count_can_be() -> None:
    assert to_int("9" * 30) is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("long", TypePhrase("long")),
        ("long array", TypePhrase("long", is_list=True)),
        ("array of long", TypePhrase("long", is_list=True)),
        ("Array of Van objects", TypePhrase("Van", is_list=True)),
        ("Van[]", TypePhrase("Van", is_list=True)),
        ("BatchError array", TypePhrase("BatchError", is_list=True)),
        ("EntityScope", TypePhrase("EntityScope")),
        ("KeyValuePairOfstringstring", TypePhrase("KeyValuePairOfstringstring")),
        ("YesNoEnum, nillable", TypePhrase("YesNoEnum", nillable=True)),
        (
            "array of string, nillable",
            TypePhrase("string", is_list=True, nillable=True),
        ),
        ("long (nullable)", TypePhrase("long", nillable=True)),
        (" base64Binary. ", TypePhrase("base64Binary")),
    ],
)
def test_type_phrases(text: str, expected: TypePhrase) -> None:
    assert read_type(text) == expected


@pytest.mark.parametrize(
    "text",
    ["", "the van", "van", "langes Array", "long array of", "Van or Car", "x" * 200],
)
def test_what_is_no_type(text: str) -> None:
    assert read_type(text) is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The van. long", ("The van.", "long")),
        ("The van long", ("The van", "long")),
        ("The vans. long array", ("The vans.", "long array")),
        ("The yard (home) Scope", ("The yard (home)", "Scope")),
        ("Scope", ("", "Scope")),
        ("The start date", None),
        ("See the Scope", None),
        ("The van.", None),
    ],
)
def test_a_type_at_the_end_of_a_row(
    text: str, expected: tuple[str, str] | None
) -> None:
    assert split_type(text) == expected


def test_types_that_are_no_other_words() -> None:
    assert is_sure_type("long array")
    assert is_sure_type("string")
    assert not is_sure_type("Scope")
    assert not is_sure_type("date")


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


def test_collections_of_errors_are_nested() -> None:
    phrase = TypePhrase("BatchErrorCollection", is_list=True)
    found = read_alignment((), phrase, Source("page.md", 3))
    assert found.value == "nested"


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


def test_nothing_is_no_passage() -> None:
    assert make_passage("page.md", [Line(1, " \u00a0 ")]) is None
