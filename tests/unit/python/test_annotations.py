"""Annotations are trees: their symbols are found in them, and the renderer writes them."""

from __future__ import annotations

import ast

import black
import pytest

from stubwright.python import (
    ELLIPSIS,
    NONE,
    STR,
    Annotation,
    Field,
    Literal,
    Member,
    Name,
    Quoted,
    Sequence,
    Subscript,
    Symbol,
    Union,
    builtin_name,
    union,
)
from stubwright.python.imports import symbols_in
from stubwright.render.layout import annotation, field

SEQUENCE = Symbol("collections.abc", "Sequence", stdlib=True)
MEDIA = Symbol("vendor.types.media", "Media")
LIST_OF_MEDIA = Subscript(Name(SEQUENCE), (union(Name(MEDIA), NONE),))


@pytest.mark.parametrize(
    ("tree", "text"),
    [
        (STR, "str"),
        (LIST_OF_MEDIA, "Sequence[Media | None]"),
        (union(union(STR, builtin_name("int")), NONE), "str | int | None"),
        (Subscript(builtin_name("tuple"), (STR, ELLIPSIS)), "tuple[str, ...]"),
        (Subscript(builtin_name("Literal"), (Literal("soap"),)), 'Literal["soap"]'),
        (Member(Symbol("vendor", "operations"), "Reply"), "operations.Reply"),
        (Quoted(Subscript(builtin_name("list"), (STR,))), '"list[str]"'),
    ],
)
def test_an_annotation_is_written_as_python(tree: Annotation, text: str) -> None:
    assert annotation(tree) == text
    ast.parse(text, mode="eval")


def test_the_symbols_of_an_annotation_are_found_at_any_depth() -> None:
    package = Symbol("vendor", "operations")
    tree = union(Quoted(LIST_OF_MEDIA), Member(package, "Reply"))

    assert {s for s in symbols_in(tree) if s.module} == {SEQUENCE, MEDIA, package}


def test_a_union_with_another_member_is_one_union() -> None:
    assert union(union(STR, builtin_name("int")), NONE) == Union(
        (STR, builtin_name("int"), NONE)
    )


@pytest.mark.parametrize(
    "kind",
    [
        union(Name(Symbol("", "A" * 35)), Name(Symbol("", "B" * 36))),
        Subscript(builtin_name("list"), (Name(Symbol("", "A" * 70)),)),
        Subscript(
            builtin_name("dict"), (STR, Subscript(builtin_name("A" * 60), (STR,)))
        ),
    ],
)
def test_what_is_too_long_for_a_line_is_laid_out_as_black_does(
    kind: Annotation,
) -> None:
    for default in (None, Sequence(())):
        text = f"class C:\n    {field(Field('some_name', kind, default))}\n"

        assert "\n        " in text
        assert black.format_str(text, mode=black.Mode()) == text
