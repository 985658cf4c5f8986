"""Makes requests and responses of a generated package, and the XML that they must become.

A ``minimal`` message has only what is required, a ``full`` one has each field once. A ``random`` one has
random optional parts, derived types, nils, branches of choices and numbers of occurrences.
"""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, Any

from stubwright.plan.content.values import Array, Choice, Record, ShapeField, fields_in
from stubwright.plan.names.symbols import MessageKey
from tests.sweep.fill.draft import Draft, FilledMessage
from tests.sweep.fill.fields import OPEN, FieldSetter
from tests.sweep.fill.policy import FillPolicy
from tests.sweep.fill.wildcards import UnfillableError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from stubwright.model.api import Message, Operation
    from stubwright.plan.content.values import Node, Value
    from stubwright.plan.context import Context
    from stubwright.schema.xsd import QName
    from tests.sweep.fill.policy import Mode


class MessageFiller:
    """Fills one request or response."""

    def __init__(
        self, context: Context, package: str, mode: Mode, seed: str, *, is_reply: bool
    ) -> None:
        self._context = context
        self._shapes = context.shapes
        self._package = package
        self._is_reply = is_reply
        self._policy = FillPolicy(mode, seed)
        self._fields = FieldSetter(
            context, package, self._policy, self._nodes, is_reply=is_reply
        )

    def message(self, operation: Operation) -> FilledMessage:
        """Return the operation's request or response. Raises `UnfillableError`."""
        is_reply = self._is_reply
        names = self._context.names(operation)
        message = operation.response if is_reply else operation.request
        assert message is not None
        body = self._context.messages.body(message, answered=is_reply)
        own = self._context.field_names(
            MessageKey(operation.key, "response" if is_reply else "request")
        )
        module = importlib.import_module(
            f"{self._package}.{self._context.symbols.root}.operations.{names.module}"
        )
        kind = getattr(module, names.response if is_reply else names.request)
        draft = Draft(kind, own, self._owner(message), ())
        attributes = tuple(f for f in body.fields if f.kind.startswith("attribute"))
        headers = self._context.messages.headers(message, answered=is_reply)
        self._nodes((*body.content, *attributes, *headers), draft)
        made = draft.expected.named(body.root) if body.root is not None else None
        parts: list[Any] = [made] if made is not None else draft.expected.content
        return FilledMessage(kind(**draft.fields), parts, draft.headers)

    def _owner(self, message: Message) -> QName | None:
        if message.wrapper is not None or len(message.parts) != 1:
            return None
        part = message.parts[0]
        if part.element is None:
            return part.type
        return self._shapes.schemas.elements[part.element].type

    # Which fields to set

    def _nodes(self, nodes: Sequence[Node], draft: Draft) -> None:
        if self._is_reply:
            self._empty(nodes, draft)
        for node in nodes:
            if isinstance(node, ShapeField):
                self._consider(node, draft)
            elif isinstance(node, Choice):
                if not node.optional or self._policy.sets_optional(len(draft.within)):
                    self._branch(node, draft)
            elif self._policy.sets_optional(len(draft.within)):
                self._whole(node.nodes, node.needed, draft)

    def _empty(self, nodes: Sequence[Node], draft: Draft) -> None:
        """Set what reading gives for missing parts: empty lists and dicts, and attribute defaults."""
        for item in fields_in(tuple(nodes)):
            if item.kind == "attribute" and item.default is not None:
                value = self._fields.empty_value(item, None)
                draft.fields.setdefault(draft.names[item.key], value)
            elif self._fields.is_list(item, draft):
                draft.fields.setdefault(draft.names[item.key], [])
            elif item.kind in OPEN:
                empty: Any = {} if item.kind == "attributes" else []
                draft.fields.setdefault(draft.names[item.key], empty)

    def _consider(self, field: ShapeField, draft: Draft) -> None:
        needed = field.presence == "required" or self._fields.open_content.needs(
            field, draft
        )
        if not needed and field.presence == "nil" and not self._policy.is_random:
            self._fields.set_nil(field, draft)
        elif needed or field.presence == "nil":
            self._fields.set(field, draft)
        elif self._wanted(field.value, draft):
            self._try(field, draft)

    def _wanted(self, value: Value, draft: Draft) -> bool:
        return self._ends(value, draft.within) and self._policy.sets_optional(
            len(draft.within)
        )

    def _ends(self, value: Value, within: tuple[QName, ...]) -> bool:
        while isinstance(value, Array):
            value = value.item
        return not isinstance(value, Record) or value.type not in within

    def _branch(self, choice: Choice, draft: Draft) -> None:
        """Set the first branch that can be filled; in a random message, any branch."""
        for branch in self._policy.order(choice.branches):
            part = draft.empty()
            single = branch[0] if len(branch) == 1 else None
            needed = (single,) if isinstance(single, ShapeField) else ()
            try:
                self._whole(branch, needed, part)
            except UnfillableError:
                continue
            if part.fields or choice.optional:
                draft.take(part)
                return
        raise UnfillableError("every branch of a choice is endlessly recursive")

    def _whole(
        self, nodes: Sequence[Node], needed: Sequence[Node], draft: Draft
    ) -> None:
        """Set a sequence: its required parts, and some or all optional ones."""
        for node in nodes:
            if isinstance(node, Choice):
                self._branch(node, draft)
            elif not isinstance(node, ShapeField):
                self._whole(node.nodes, node.needed, draft)
            elif node in needed or self._policy.mode == "full":
                if not self._ends(node.value, draft.within):
                    raise UnfillableError(f"{node.tag} is endlessly recursive")
                self._fields.set(node, draft)
            elif self._wanted(node.value, draft):
                self._try(node, draft)

    def _try(self, field: ShapeField, draft: Draft) -> None:
        """Set an optional field if it can be filled."""
        part = draft.empty()
        try:
            self._fields.set(field, part)
        except UnfillableError:
            return
        draft.take(part)
