"""Strongly connected components of graphs whose components are obvious."""

from __future__ import annotations

from itertools import permutations

import pytest

from stubwright.plan.names.components import strongly_connected

GRAPHS = {
    "a chain": ({"a": "b", "b": "c", "c": ""}, ["c", "b", "a"]),
    "a ring": ({"a": "b", "b": "c", "c": "a"}, ["abc"]),
    "a loop": ({"a": "a", "b": ""}, ["a", "b"]),
    "two rings": ({"a": "bc", "b": "a", "c": "d", "d": "c"}, ["cd", "ab"]),
    "a ring with a tail": ({"a": "b", "b": "a", "c": "a"}, ["ab", "c"]),
}


@pytest.mark.parametrize("name", GRAPHS)
def test_components(name: str) -> None:
    edges, expected = GRAPHS[name]
    for order in permutations(edges):
        found = strongly_connected({node: edges[node] for node in order})
        assert sorted("".join(sorted(c)) for c in found) == sorted(expected)
        place = {node: index for index, c in enumerate(found) for node in c}
        assert all(place[o] <= place[n] for n in edges for o in edges[n])
