"""Expressions as text, on one line or on several; black decides what is right."""

from __future__ import annotations

import black
import pytest

from stubwright.python import Attribute, Call, Literal, Plain
from stubwright.render.layout import expression


def reading(member: str) -> Plain:
    """The expression that reads a string."""
    found = Call(Attribute("get"), (Literal(member),))
    return Plain("str", Call(Attribute("reply.string"), (found,)))


def test_a_value_of_the_expected_class_needs_no_call() -> None:
    text = expression(reading("Code"), "code = ")

    assert text == 'code = x if type(x := get("Code")) is str else reply.string(x)'
    assert black.format_str(text, mode=black.Mode()) == f"{text}\n"


@pytest.mark.parametrize(("room", "is_short"), [(0, False), (1, True)])
def test_a_line_that_is_too_long_only_has_the_call(room: int, is_short: bool) -> None:
    around = len('code = x if type(x := get("")) is str else reply.string(x)')
    member = "C" * (88 - around + 1 - room)

    text = expression(reading(member), "code = ")

    assert ("type(" in text) is is_short
    assert "\n" not in text
    assert black.format_str(text, mode=black.Mode()) == f"{text}\n"
