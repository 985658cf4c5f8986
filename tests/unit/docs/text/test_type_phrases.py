"""Data types as pages name them."""

from __future__ import annotations

import pytest

from stubwright.docs.facts import TypePhrase
from stubwright.docs.text.type_phrases import (
    is_unambiguous_type,
    read_type,
    split_off_type,
)


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
def test_texts_that_are_not_a_type(text: str) -> None:
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
    assert split_off_type(text) == expected


def test_unambiguous_types() -> None:
    assert is_unambiguous_type("long array")
    assert is_unambiguous_type("string")
    assert not is_unambiguous_type("Scope")
    assert not is_unambiguous_type("date")
