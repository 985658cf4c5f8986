"""Plans the writing of a type's content in SOAP: its fields in order, with checks of choices."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from stubwright.plan.codecs.soap.namespaces import prefixed
from stubwright.plan.codecs.soap.reader import runtime_call
from stubwright.plan.codecs.soap.writer import write_field
from stubwright.plan.codecs.writing import value_of
from stubwright.plan.content.repeated_elements import shared
from stubwright.plan.content.values import (
    Array,
    Choice,
    OptionalSequence,
    ShapeField,
    fields_in,
)
from stubwright.plan.context import runtime_name
from stubwright.python import Call, Literal
from stubwright.python import Sequence as Display

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from stubwright.plan.content.values import Node
    from stubwright.plan.context import Context
    from stubwright.python import Expression


def plan_content(
    nodes: Sequence[Node], names: Mapping[str, str], context: Context
) -> tuple[Expression, ...]:
    """Return the pieces that a content makes; ``names`` are those of its fields in Python."""
    return tuple(_write(node, names, context) for node in nodes)


def _write(node: Node, names: Mapping[str, str], context: Context) -> Expression:
    match node:
        case ShapeField():
            return write_field(node, value_of(node, names), context)
        case Choice():
            return _choice(node, names, context)
        case OptionalSequence(nodes, needed):
            needed_names = Literal(" ".join(map(_name_of, needed)))
            joined = _joined(plan_content(nodes, names, context))
            given = (_given(part, names, context) for part in needed)
            return runtime_call("choices", "all_or_none", needed_names, joined, *given)


def _joined(pieces: tuple[Expression, ...]) -> Call:
    return Call(runtime_name("soap.writer", "content"), pieces)


def _given(
    part: ShapeField | Choice, names: Mapping[str, str], context: Context
) -> Expression:
    """Return the condition that a part of an optional sequence is set."""
    if isinstance(part, ShapeField):
        return _is_set(part, names)
    return _choice(part, names, context)


def _is_set(field: ShapeField, names: Mapping[str, str]) -> Expression:
    """Return the condition that a field is set; an empty array counts as set, an empty repeated field doesn't."""
    value = value_of(field, names)
    in_element = isinstance(field.value, Array) and not field.repeated
    return runtime_call("choices", "presence", value) if in_element else value


def _choice(node: Choice, names: Mapping[str, str], context: Context) -> Expression:
    suffix = "_if_any" if node.optional else ""
    if not shared(node):
        words = "|".join(
            ",".join(f.tag.local for f in fields_in(branch)) for branch in node.branches
        )
        branches = [_branch(branch, names, context) for branch in node.branches]
        return runtime_call("choices", f"choice{suffix}", Literal(words), *branches)
    shown = _shown_names(fields_in((node,)), context)
    words = "|".join(",".join(_marked(branch, shown)) for branch in node.branches)
    given = Display(tuple(_is_set(field, names) for field in fields_in((node,))))
    branches = [_branch(_unwrapped(branch), names, context) for branch in node.branches]
    return runtime_call(
        "choices", f"choice_of{suffix}", Literal(words), given, *branches
    )


def _shown_names(fields: Sequence[ShapeField], context: Context) -> Mapping[str, str]:
    """Return each field's name in an error: its local name, with a prefix where it is ambiguous."""
    count = Counter(field.numbered_tag.local for field in fields)
    return {
        field.key: (
            field.numbered_tag.local
            if count[field.numbered_tag.local] == 1
            else prefixed(field.numbered_tag, context)
        )
        for field in fields
    }


def _branch(
    nodes: tuple[Node, ...], names: Mapping[str, str], context: Context
) -> Expression:
    pieces = plan_content(nodes, names, context)
    return pieces[0] if len(pieces) == 1 else _joined(pieces)


def _name_of(part: ShapeField | Choice) -> str:
    if isinstance(part, ShapeField):
        return part.tag.local
    return "|".join(field.tag.local for field in fields_in((part,)))


def _unwrapped(branch: tuple[Node, ...]) -> tuple[Node, ...]:
    """Return a branch without the check that it is complete, which the choice makes itself."""
    if len(branch) == 1 and isinstance(branch[0], OptionalSequence):
        return branch[0].nodes
    return branch


def _marked(branch: tuple[Node, ...], shown: Mapping[str, str]) -> Iterator[str]:
    """Yield the names of a branch's elements, with a question mark after the optional ones."""
    needed = set[str]()
    if len(branch) == 1 and isinstance(branch[0], OptionalSequence):
        needed = {field.key for field in fields_in(branch[0].needed)}
    elif len(branch) == 1 and isinstance(branch[0], ShapeField):
        needed = {branch[0].key}
    for field in fields_in(branch):
        yield f"{shown[field.key]}{'' if field.key in needed else '?'}"
