"""Unambiguous pairs of two sequences."""

from __future__ import annotations

from stubwright.docs.text.matching import unambiguous_matches


def test_only_unambiguous_pairs_are_matched() -> None:
    def same(a: str, b: str) -> bool:
        return a == b

    assert unambiguous_matches("abb", "abb", same) == {0: 0, 1: 1, 2: 2}
    assert unambiguous_matches("bb", "abb", same) == {0: 1, 1: 2}
    assert unambiguous_matches("ab", "abb", same) == {0: 0}
    assert unambiguous_matches("axb", "ab", same) == {0: 0, 2: 1}
    assert unambiguous_matches("aab", "ab", same) == {2: 1}
    assert unambiguous_matches("", "ab", same) == {}
    assert unambiguous_matches("a", "", same) == {}
