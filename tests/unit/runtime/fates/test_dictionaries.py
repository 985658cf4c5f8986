"""A request whose items are a dictionary."""

from __future__ import annotations

from types import SimpleNamespace

from generated._runtime.fates.items import Items, Replies


def test_the_items_of_a_dictionary_are_its_pairs() -> None:
    items = Items("prices", None, Replies("sparse", "errors"))
    request = SimpleNamespace(prices={"a": 1, "b": 2})
    assert items.of(request) == [("a", 1), ("b", 2)]
