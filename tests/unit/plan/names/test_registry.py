"""The names of an earlier run are kept; those of this one are recorded."""

from __future__ import annotations

from stubwright.plan.names.registry import NameRegistry

PROPOSALS = {"A": ("a", "a_1"), "B": ("a", "b_1"), "C": ("c",)}


def test_a_name_that_was_chosen_before_is_kept() -> None:
    registry = NameRegistry({"fields": {"A": None, "B": "kept"}})
    found = registry.choose("fields", PROPOSALS)
    assert found == {"A": "a", "B": "kept", "C": "c"}
    assert registry.table("x").scopes == (("fields", ("A", "C"), (("B", "kept"),)),)


def test_a_name_that_python_refuses_is_chosen_again() -> None:
    registry = NameRegistry({"fields": {"A": "class", "B": "1st", "C": "c d"}})
    assert registry.choose("fields", PROPOSALS) == {"A": "a_1", "B": "b_1", "C": "c"}


def test_a_name_is_kept_in_its_own_scope_only() -> None:
    registry = NameRegistry({"methods": {"A": "kept"}})
    assert registry.choose("fields", {"A": ("a",)}) == {"A": "a"}


def test_a_decision_is_kept() -> None:
    registry = NameRegistry({"grouped": {"yes": None}})
    assert registry.decide("grouped", otherwise=False) is True
    assert registry.decide("other", otherwise=False) is False
