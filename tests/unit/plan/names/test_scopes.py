"""Names in a scope: unique, told apart by what they are, never by order."""

from __future__ import annotations

from itertools import permutations

import pytest

from stubwright.plan.names.scopes import choose

PROPOSALS = {
    "a": ("x", "x_a", "x_a1"),
    "b": ("x", "x_a", "x_b2"),
    "c": ("x_c",),
    "d": ("y", "x_c", "y_d"),
    "e": ("Y", "y_e"),
}


def test_names_that_meet_all_give_way() -> None:
    assert choose(PROPOSALS) == {
        "a": "x_a1",
        "b": "x_b2",
        "c": "x_c",
        "d": "y",
        "e": "Y",
    }


def test_the_order_of_keys_makes_no_difference() -> None:
    found = {
        tuple(sorted(choose({key: PROPOSALS[key] for key in order}).items()))
        for order in permutations(PROPOSALS)
    }
    assert len(found) == 1


def test_names_differ_when_folded() -> None:
    names = choose(PROPOSALS, fold=str.lower)
    assert names["d"] == "y_d"
    assert names["e"] == "y_e"
    assert len({name.lower() for name in names.values()}) == len(names)


def test_reserved_names_are_not_chosen() -> None:
    assert choose({"a": ("list", "list_")}, reserved={"list"}) == {"a": "list_"}


def test_locked_names_stand_and_the_others_give_way() -> None:
    names = choose(PROPOSALS, locked={"a": "x", "gone": "x_b2"})
    assert names["a"] == "x"
    assert names["b"] == "x_a"


def test_locked_names_that_are_reserved_by_now_are_chosen_anew() -> None:
    names = choose({"a": ("x", "x_")}, locked={"a": "x"}, reserved={"x"})
    assert names == {"a": "x_"}


def test_keys_that_no_proposal_tells_apart_are_an_error() -> None:
    with pytest.raises(ValueError, match="no name is left"):
        choose({"a": ("x",), "b": ("x",)})
