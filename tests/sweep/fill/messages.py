"""Dataclasses of a generated package with their fields set, and what they say, as messages hold it.

A ``minimal`` message has what must be there, a ``full`` one each field once, and a ``random`` one what
chance makes of it: derived types for their bases, nil, any branch of a choice, none or several of what
may occur several times.
"""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, Any

from stubwright.plan.content.values import Array, Choice, Record, ShapeField, fields_in
from stubwright.plan.names.symbols import MessageKey
from tests.sweep.fill.draft import Content, Filled
from tests.sweep.fill.fields import OPEN, Fields
from tests.sweep.fill.wildcards import EndlessError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from stubwright.model.api import Message, Operation
    from stubwright.plan.content.values import Node, Value
    from stubwright.schema.xsd import QName


class Filler(Fields):
    """Fills the messages of one API."""

    def message(self, operation: Operation, *, answered: bool) -> Filled:
        """A request or response. Raises `EndlessError`."""
        self._answered = answered
        names = self._context.names(operation)
        message = operation.response if answered else operation.request
        assert message is not None
        body = self._shapes.body(message, answered=answered)
        own = self._context.field_names(
            MessageKey(operation.key, "response" if answered else "request")
        )
        module = importlib.import_module(
            f"{self._package}.{self._context.symbols.root}.operations.{names.module}"
        )
        kind = getattr(module, names.response if answered else names.request)
        content = Content(kind, own, self._owner(message), ())
        attributes = tuple(f for f in body.fields if f.kind.startswith("attribute"))
        headers = self._shapes.headers(message, answered=answered)
        self._nodes((*body.content, *attributes, *headers), content)
        made = content.said.named(body.root) if body.root is not None else None
        parts: list[Any] = [made] if made is not None else content.said.content
        return Filled(kind(**content.fields), parts, content.headers)

    def _owner(self, message: Message) -> QName | None:
        if message.wrapper is not None or len(message.parts) != 1:
            return None
        part = message.parts[0]
        if part.element is None:
            return part.type
        return self._shapes.schemas.elements[part.element].type

    # What to set

    def _nodes(self, nodes: Sequence[Node], content: Content) -> None:
        if self._answered:
            self._empty(nodes, content)
        for node in nodes:
            if isinstance(node, ShapeField):
                self._perhaps(node, content)
            elif isinstance(node, Choice):
                if not node.optional or self._chances.more(len(content.within)):
                    self._branch(node, content)
            elif self._chances.more(len(content.within)):
                self._whole(node.nodes, node.needed, content)

    def _empty(self, nodes: Sequence[Node], content: Content) -> None:
        """What reading gives for what isn't there: open places, lists, and attributes with a default."""
        for item in fields_in(tuple(nodes)):
            if item.kind == "attribute" and item.default is not None:
                value = self._empty_means(item, None)
                content.fields.setdefault(content.names[item.key], value)
            elif self._is_list(item, content):
                content.fields.setdefault(content.names[item.key], [])
            elif item.kind in OPEN:
                empty: Any = {} if item.kind == "attributes" else []
                content.fields.setdefault(content.names[item.key], empty)

    def _perhaps(self, field: ShapeField, content: Content) -> None:
        needed = field.presence == "required" or self._places.needs(field, content)
        if not needed and field.presence == "nil" and not self._chances.random:
            self._nil(field, content)
        elif needed or field.presence == "nil":
            self._field(field, content)
        elif self._wanted(field.value, content):
            self._try(field, content)

    def _wanted(self, value: Value, content: Content) -> bool:
        return self._ends(value, content.within) and self._chances.more(
            len(content.within)
        )

    def _ends(self, value: Value, within: tuple[QName, ...]) -> bool:
        while isinstance(value, Array):
            value = value.item
        return not isinstance(value, Record) or value.type not in within

    def _branch(self, choice: Choice, content: Content) -> None:
        """The first branch that ends; any of them in a random message."""
        for branch in self._chances.order(choice.branches):
            part = content.again()
            single = branch[0] if len(branch) == 1 else None
            needed = (single,) if isinstance(single, ShapeField) else ()
            try:
                self._whole(branch, needed, part)
            except EndlessError:
                continue
            if part.fields or choice.optional:
                content.take(part)
                return
        raise EndlessError("no branch of a choice has an end")

    def _whole(
        self, nodes: Sequence[Node], needed: Sequence[Node], content: Content
    ) -> None:
        """Content that is there: what it needs, and perhaps what it doesn't."""
        for node in nodes:
            if isinstance(node, Choice):
                self._branch(node, content)
            elif not isinstance(node, ShapeField):
                self._whole(node.nodes, node.needed, content)
            elif node in needed or self._chances.mode == "full":
                if not self._ends(node.value, content.within):
                    raise EndlessError(f"{node.tag} has no end")
                self._field(node, content)
            elif self._wanted(node.value, content):
                self._try(node, content)

    def _try(self, field: ShapeField, content: Content) -> None:
        """Set a field that needn't be, unless it has no end."""
        part = content.again()
        try:
            self._field(field, part)
        except EndlessError:
            return
        content.take(part)
