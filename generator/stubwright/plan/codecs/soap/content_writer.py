"""The plan of what the SOAP writers make of a content: choices, and what goes together."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from stubwright.plan.codecs.codec import VALUE
from stubwright.plan.codecs.soap.reader import SoapReading, in_open
from stubwright.plan.content.repeated_elements import shared
from stubwright.plan.content.values import (
    Array,
    Choice,
    OptionalSequence,
    ShapeField,
    fields_in,
)
from stubwright.plan.context import runtime_name
from stubwright.python import Attribute, Call, Literal
from stubwright.python import Sequence as Display

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from stubwright.plan.content.values import Node
    from stubwright.python import Expression


class SoapContent(SoapReading):
    """Contents as calls of the words that check them."""

    def write_nodes(
        self, nodes: Sequence[Node], names: Mapping[str, str]
    ) -> tuple[Expression, ...]:
        return tuple(self._written(node, names) for node in nodes)

    def _written(self, node: Node, names: Mapping[str, str]) -> Expression:
        if isinstance(node, ShapeField):
            return self.write_field(node, Attribute(f"{VALUE}.{names[node.key]}"))
        if isinstance(node, OptionalSequence):
            needed = Literal(" ".join(map(_name_of, node.needed)))
            pieces = self.write_nodes(node.nodes, names)
            own = (self._given(part, names) for part in node.needed)
            joined = Call(runtime_name("soap.writer", "content"), pieces)
            return Call(
                runtime_name("soap.open_content", "together"), (needed, joined, *own)
            )
        return self._choice(node, names)

    def _given(self, part: ShapeField | Choice, names: Mapping[str, str]) -> Expression:
        if isinstance(part, ShapeField):
            return self._set(part, names)
        return self._choice(part, names)

    def _set(self, field: ShapeField, names: Mapping[str, str]) -> Expression:
        """Return what tells whether a field is set; an empty list isn't, but for one in an element."""
        value = Attribute(f"{VALUE}.{names[field.key]}")
        inside = isinstance(field.value, Array) and not field.repeated
        return in_open("stated", value) if inside else value

    def _choice(self, node: Choice, names: Mapping[str, str]) -> Expression:
        suffix = "_if_any" if node.optional else ""
        if shared(node):
            said = self._said(fields_in((node,)))
            words = "|".join(
                ",".join(_marked(branch, said)) for branch in node.branches
            )
            branches = [self._branch(_loose(branch), names) for branch in node.branches]
            own = tuple(self._set(field, names) for field in fields_in((node,)))
            function = runtime_name("soap.open_content", f"choice_of{suffix}")
            return Call(function, (Literal(words), Display(own), *branches))
        words = "|".join(
            ",".join(f.tag.local for f in fields_in(branch)) for branch in node.branches
        )
        branches = [self._branch(branch, names) for branch in node.branches]
        function = runtime_name("soap.open_content", f"choice{suffix}")
        return Call(function, (Literal(words), *branches))

    def _said(self, fields: Sequence[ShapeField]) -> Mapping[str, str]:
        """Return what each field is called in an error: its local name, with a prefix where others have it."""
        count = Counter(field.placed.local for field in fields)
        return {
            field.key: (
                field.placed.local
                if count[field.placed.local] == 1
                else str(self.tag(field.placed).value)
            )
            for field in fields
        }

    def _branch(self, nodes: tuple[Node, ...], names: Mapping[str, str]) -> Expression:
        written = self.write_nodes(nodes, names)
        if len(written) == 1:
            return written[0]
        return Call(runtime_name("soap.writer", "content"), written)


def _name_of(part: ShapeField | Choice) -> str:
    if isinstance(part, ShapeField):
        return part.tag.local
    return "|".join(field.tag.local for field in fields_in((part,)))


def _loose(branch: tuple[Node, ...]) -> tuple[Node, ...]:
    """Return a branch without the demand that it is whole, which the choice makes itself."""
    if len(branch) == 1 and isinstance(branch[0], OptionalSequence):
        return branch[0].nodes
    return branch


def _marked(branch: tuple[Node, ...], said: Mapping[str, str]) -> Iterator[str]:
    """Yield the names of a branch's elements; with a question mark where it can be without."""
    needed = set[str]()
    if len(branch) == 1 and isinstance(branch[0], OptionalSequence):
        needed = {field.key for field in fields_in(branch[0].needed)}
    elif len(branch) == 1 and isinstance(branch[0], ShapeField):
        needed = {branch[0].key}
    for field in fields_in(branch):
        yield f"{said[field.key]}{'' if field.key in needed else '?'}"
