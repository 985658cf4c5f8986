"""The order of elements in a content, in the words of a DTD, for readers that have to look at it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stubwright.plan.codecs.soap.namespaces import fill, namespace_symbol
from stubwright.plan.content.values import Choice, OptionalSequence, Record, ShapeField
from stubwright.python import Literal, Name

if TYPE_CHECKING:
    from collections.abc import Iterator

    from stubwright.plan.content.values import Node
    from stubwright.plan.context import Context
    from stubwright.python import Expression


def model_words(nodes: tuple[Node, ...], context: Context) -> tuple[Expression, ...]:
    """Return the arguments of `content_model.model` for a content: its words, by namespace."""
    found: list[Expression] = []
    words: list[str] = []
    current = ""
    for word, namespace in _sequence(nodes, context):
        if namespace is not None and namespace != current:
            found.extend(map(Literal, fill(words)))
            words = []
            named = Name(namespace_symbol(namespace, context)) if namespace else None
            found.append(named or Literal("{}"))
            current = namespace
        words.append(word)
    return (*found, *map(Literal, fill(words)))


Word = tuple[str, str | None]
"""A word, and the namespace that it needs, if it is a name."""


def _sequence(nodes: tuple[Node, ...], context: Context) -> Iterator[Word]:
    for index, node in enumerate(nodes):
        if index:
            yield ",", None
        yield from _node(node, context)


def _node(node: Node, context: Context, *, sure: bool = False) -> Iterator[Word]:
    """Yield the words of a node; one that is ``sure`` isn't marked as optional."""
    match node:
        case ShapeField():
            yield from _field(node, context, sure=sure)
        case Choice(branches, optional):
            yield "(", None
            for index, branch in enumerate(branches):
                if index:
                    yield "|", None
                if len(branch) == 1:
                    yield from _node(branch[0], context, sure=True)
                else:
                    yield "(", None
                    yield from _sequence(branch, context)
                    yield ")", None
            yield ")?" if optional and not sure else ")", None
        case OptionalSequence(nodes, needed):
            yield "(", None
            for index, inner in enumerate(nodes):
                if index:
                    yield ",", None
                yield from _node(inner, context, sure=inner in needed)
            yield ")" if sure else ")?", None


def _field(field: ShapeField, context: Context, *, sure: bool) -> Iterator[Word]:
    needed = sure or field.min_occurs > 0 or field.presence != "optional"
    mark = "" if needed else "?"
    if field.repeated and not field.single:
        mark = "+" if needed and (sure or field.min_occurs) else "*"
    if field.kind == "elements":
        yield f"{field.label}=##any{mark}", None
    elif field.kind == "group" and isinstance(field.value, Record):
        shapes = context.shapes
        yield f"{field.label}=(", None
        yield from _sequence(shapes.content(shapes.shape(field.value.type)), context)
        yield f"){mark}", None
    else:
        yield f"{field.placed.local}{mark}", field.tag.namespace
