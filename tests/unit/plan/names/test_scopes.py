"""Names in a scope are unique, and never depend on the order of definitions."""

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


def test_all_colliding_names_change() -> None:
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


def test_locked_names_are_kept_and_the_others_change() -> None:
    names = choose(PROPOSALS, locked={"a": "x", "gone": "x_b2"})
    assert names["a"] == "x"
    assert names["b"] == "x_a"


def test_locked_names_that_are_now_reserved_are_chosen_again() -> None:
    names = choose({"a": ("x", "x_")}, locked={"a": "x"}, reserved={"x"})
    assert names == {"a": "x_"}


def test_keys_with_the_same_proposals_are_an_error() -> None:
    with pytest.raises(ValueError, match="no name is left"):
        choose({"a": ("x",), "b": ("x",)})
