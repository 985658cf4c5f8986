"""Elements that are distinguished by their order: the name of each was written by hand."""

from __future__ import annotations

from xml.etree.ElementTree import fromstring

import pytest

from generated._runtime.soap.content_model import model, placed

CASES = [
    # The model, the elements, and their names.
    ("a , b? , a#2*", "a b a a", "a b a#2 a#2"),
    ("a , b? , a#2*", "a a", "a a#2"),
    ("a? , ( b , a#2 )?", "b a", "b a#2"),
    ("#one=( a | b )+ , c , #two=( b , d? )*", "a b c b d b", "#one(a b) c #two(b d b)"),
    ("#x=##any? , a , #y=##any*", "o a p q", "#x(o) a #y(p q)"),
    ("( ( a , b ) | ( c , b ) ) , b#2?", "c b b", "c b b#2"),
    # An element without a place keeps its name and comes last.
    ("a , b? , a#2*", "z a a", "a a#2 z"),
    ("a , b", "b a", "b a"),
]  # fmt: skip


@pytest.mark.parametrize(("words", "children", "expected"), CASES)
def test_elements_are_named_by_their_position(
    words: str, children: str, expected: str
) -> None:
    inner = "".join(f"<{name}/>" for name in children.split())
    element = fromstring(f'<r k="v">{inner}</r>')  # noqa: S314  # our own text
    found = placed(element, model(words))
    shown = [
        f"{child.tag}({' '.join(c.tag for c in child)})" if len(child) else child.tag
        for child in found
    ]
    assert " ".join(shown) == expected
    assert found.attrib == {"k": "v"}


def test_names_follow_their_namespace() -> None:
    words = ("{urn:a#1}", "n ,", "{}", "n , n#2")
    text = '<r><n xmlns="urn:a#1">1</n><n>2</n><n>3</n></r>'
    found = placed(fromstring(text), model(*words))  # noqa: S314  # our own text
    assert [(c.tag, c.text) for c in found] == [
        ("{urn:a#1}n", "1"), ("n", "2"), ("n#2", "3"),
    ]  # fmt: skip
