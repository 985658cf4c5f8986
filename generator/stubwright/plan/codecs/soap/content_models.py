"""Plans content models, in the notation of DTDs, for readers that depend on the order of elements."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from stubwright.plan.codecs.reading import lines_of_words
from stubwright.plan.codecs.soap.namespaces import namespace_symbol
from stubwright.plan.content.values import Choice, OptionalSequence, Record, ShapeField
from stubwright.plan.context import runtime_name
from stubwright.python import Call, Literal, Name

if TYPE_CHECKING:
    from collections.abc import Iterator

    from stubwright.plan.content.values import Node
    from stubwright.plan.context import Context
    from stubwright.python import Expression

_Word: TypeAlias = tuple[str, str | None]
"""A word of a content model, and its namespace if it is a name."""


def content_model(nodes: tuple[Node, ...], context: Context) -> Call:
    """Return the call that makes the model of a content, from its words by namespace."""
    arguments: list[Expression] = []
    words: list[str] = []
    current = ""
    for word, namespace in _sequence(nodes, context):
        if namespace is not None and namespace != current:
            arguments.extend(lines_of_words(words))
            words = []
            named = Name(namespace_symbol(namespace, context)) if namespace else None
            arguments.append(named or Literal("{}"))
            current = namespace
        words.append(word)
    arguments.extend(lines_of_words(words))
    return Call(runtime_name("soap.content_model", "model"), tuple(arguments))


def _sequence(nodes: tuple[Node, ...], context: Context) -> Iterator[_Word]:
    for index, node in enumerate(nodes):
        if index:
            yield ",", None
        yield from _node(node, context)


def _node(node: Node, context: Context, *, is_needed: bool = False) -> Iterator[_Word]:
    """Yield the words of a node; it is marked as optional unless it is needed in its place."""
    match node:
        case ShapeField():
            yield from _field(node, context, is_needed=is_needed)
        case Choice(branches, optional):
            yield "(", None
            for index, branch in enumerate(branches):
                if index:
                    yield "|", None
                if len(branch) == 1:
                    yield from _node(branch[0], context, is_needed=True)
                else:
                    yield "(", None
                    yield from _sequence(branch, context)
                    yield ")", None
            yield ")?" if optional and not is_needed else ")", None
        case OptionalSequence(nodes, needed):
            yield "(", None
            for index, inner in enumerate(nodes):
                if index:
                    yield ",", None
                yield from _node(inner, context, is_needed=inner in needed)
            yield ")" if is_needed else ")?", None


def _field(field: ShapeField, context: Context, *, is_needed: bool) -> Iterator[_Word]:
    needed = is_needed or field.min_occurs > 0 or field.presence != "optional"
    mark = "" if needed else "?"
    if field.repeated and not field.single:
        mark = "+" if needed and (is_needed or field.min_occurs) else "*"
    if field.kind == "elements":
        yield f"{field.label}=##any{mark}", None
    elif field.kind == "group" and isinstance(field.value, Record):
        shapes = context.shapes
        yield f"{field.label}=(", None
        yield from _sequence(shapes.content(shapes.shape(field.value.type)), context)
        yield f"){mark}", None
    else:
        yield f"{field.numbered_tag.local}{mark}", field.tag.namespace
