"""Dataclasses of a generated package with their fields set, and the plain values that they mean.

``full`` sets every field once; otherwise only what must be set is.
"""

from __future__ import annotations

import importlib
import re
from typing import TYPE_CHECKING, Any, Final

from stubwright.generic import ATTRIBUTES, TYPE, VALUE
from stubwright.model.xsd import QName, SimpleType
from stubwright.plan.values import (
    Anything,
    Array,
    Atom,
    Choice,
    Dictionary,
    Enumeration,
    Listing,
    Record,
    ShapeField,
    fields_in,
)
from tests.sweep.samples import sample

if TYPE_CHECKING:
    from collections.abc import Mapping

    from stubwright.model.api import Operation
    from stubwright.model.xsd import Schemas
    from stubwright.plan.context import Context
    from stubwright.plan.values import Node, Value

_DEPTH: Final = 6


def _base(schemas: Schemas, name: QName) -> str:
    while isinstance(component := schemas.types.get(name), SimpleType):
        if component.base is None:
            return ""
        name = component.base
    return name.local


class EndlessError(Exception):
    """Raised for a type that can't be filled without end."""


class Filler:
    """Fills the messages of one API."""

    def __init__(self, context: Context, package: str, *, full: bool) -> None:
        self._context = context
        self._package = package
        self._full = full
        self._answered = False

    def message(
        self, operation: Operation, *, answered: bool
    ) -> tuple[Any, dict[str, Any]]:
        """A request or response, and its plain value."""
        from stubwright.plan.symbols import MessageKey

        self._answered = answered
        names = self._context.names(operation)
        message = operation.response if answered else operation.request
        assert message is not None
        body = self._context.shapes.body(message, answered=answered)
        side = "response" if answered else "request"
        own = self._context.field_names(MessageKey(operation.key, side))
        attributes = tuple(f for f in body.fields if f.kind.startswith("attribute"))
        fields, plain = self._content((*body.content, *attributes), own, ())
        module = (
            f"{self._package}.{self._context.symbols.root}.operations.{names.module}"
        )
        made = getattr(
            importlib.import_module(module),
            names.response if answered else names.request,
        )
        if body.root is None and all(part.element for part in message.parts):
            values = [
                plain[part.element.local] for part in message.parts if part.element
            ]
            if len(values) == 1:
                return made(**fields), values[0]
            keys = [part.name for part in message.parts]
            plain = dict(zip(keys, values, strict=True))
        return made(**fields), plain

    def headers(self, operation: Operation) -> tuple[dict[str, Any], dict[str, Any]]:
        """The fields of a response for header elements, and the plain values by part."""
        from stubwright.plan.symbols import MessageKey

        assert operation.response is not None
        self._answered = True
        names = self._context.field_names(MessageKey(operation.key, "response"))
        fields: dict[str, Any] = {}
        plain: dict[str, Any] = {}
        declared = self._context.shapes.headers(operation.response, answered=True)
        for field in declared if self._full else ():
            part = next(
                header.part
                for header in operation.response.headers
                if field.tag in {header.element, QName(header.namespace, header.part)}
            )
            fields[names[field.key]], plain[part] = self._value(field.value, ())
        return fields, plain

    def _content(
        self,
        nodes: tuple[Node, ...],
        names: Mapping[str, str],
        within: tuple[QName, ...],
    ) -> tuple[dict[str, Any], dict[str, Any]]:
        fields: dict[str, Any] = {}
        plain: dict[str, Any] = {}
        for field in fields_in(nodes):
            if field.kind in {"elements", "attributes", "mixed"}:
                fields[names[field.key]] = {} if field.kind == "attributes" else []
            elif (
                self._answered
                and field.kind == "attribute"
                and field.default is not None
            ):
                fields[names[field.key]] = self._said(field.value, field.default)
        for field in self._chosen(nodes, within):
            value, said = self._field(field, within)
            fields[names[field.key]] = value
            self._say(plain, field, said)
        return fields, plain

    @staticmethod
    def _say(plain: dict[str, Any], field: ShapeField, said: Any) -> None:
        if field.kind == "attribute":
            plain.setdefault(ATTRIBUTES, {})[field.tag.local] = said
        elif field.kind == "text":
            plain[VALUE] = said
        elif field.kind == "group":
            for part in said:
                for key, value in part.items():
                    plain.setdefault(key, [])
                    plain[key] += value if isinstance(value, list) else [value]
        else:
            plain[field.tag.local] = said

    def _chosen(
        self, nodes: tuple[Node, ...], within: tuple[QName, ...]
    ) -> list[ShapeField]:
        """The fields to set: of a choice, those of the first branch that ends."""
        found: list[ShapeField] = []
        for node in nodes:
            if isinstance(node, ShapeField):
                if self._wanted(node, within):
                    found.append(node)
            elif isinstance(node, Choice):
                if (self._full and len(within) < _DEPTH) or not node.optional:
                    found += self._branch(node, within)
            elif self._full and len(within) < _DEPTH:
                found += self._everything(node.nodes, within)
        return found

    def _wanted(self, field: ShapeField, within: tuple[QName, ...]) -> bool:
        if field.kind in {"elements", "attributes", "mixed"}:
            return False
        if field.presence == "required":
            return True
        return self._full and len(within) < _DEPTH and self._ends(field.value, within)

    def _branch(self, choice: Choice, within: tuple[QName, ...]) -> list[ShapeField]:
        for branch in choice.branches:
            found = self._everything(branch, within)
            if found and all(self._ends(f.value, within) for f in found):
                return found
        raise EndlessError

    def _everything(
        self, nodes: tuple[Node, ...], within: tuple[QName, ...]
    ) -> list[ShapeField]:
        found: list[ShapeField] = []
        for node in nodes:
            if isinstance(node, ShapeField):
                if node.kind not in {"elements", "attributes", "mixed"}:
                    found.append(node)
            elif isinstance(node, Choice):
                found += self._branch(node, within)
            else:
                found += self._everything(node.nodes, within)
        return found

    def _ends(self, value: Value, within: tuple[QName, ...]) -> bool:
        while isinstance(value, Array):
            value = value.item
        return not isinstance(value, Record) or value.type not in within

    def _field(self, field: ShapeField, within: tuple[QName, ...]) -> tuple[Any, Any]:
        if field.fixed is not None and isinstance(field.value, (Atom, Enumeration)):
            fixed = self._said(field.value, field.fixed)
            return fixed, fixed
        value, said = self._value(field.value, within)
        if not field.repeated:
            return value, said
        times = max(field.least, 1)
        return [value] * times, [said] * times

    def _said(self, value: Value, text: str) -> Any:
        """The value that a schema says with a text."""
        made, _ = self._value(value, ())
        if isinstance(made, bool):
            return text in {"true", "1"}
        return type(made)(text) if not isinstance(made, bytes) else made

    def _value(self, value: Value, within: tuple[QName, ...]) -> tuple[Any, Any]:
        schemas = self._context.shapes.schemas
        match value:
            case Atom(base, declared):
                made = sample(schemas, base, declared)
                return made, made
            case Enumeration(name):
                component = schemas.types[name]
                assert isinstance(component, SimpleType)
                first = component.facets.enumeration[0]
                whole = re.fullmatch(
                    r"(?i)\w*(long|int|short|byte|integer)", _base(schemas, name)
                )
                return first, int(first) if whole else first
            case Listing(item):
                made, said = self._value(item, within)
                return [made], [said]
            case Array(tag, item):
                made, said = self._value(item, within)
                return [made], {tag.local: [said]}
            case Dictionary(tag, key, inner):
                return {"k": "v"}, {tag.local: [{key.local: "k", inner.local: "v"}]}
            case Anything():
                return "text", "text"
            case Record(name):
                return self._record(name, within)

    def _record(self, name: QName, within: tuple[QName, ...]) -> tuple[Any, Any]:
        if within.count(name) > 1 or len(within) > 40:
            raise EndlessError
        shapes = self._context.shapes
        actual = name
        if shapes.shape(name).abstract:
            below = [n for n in self._below(name) if not shapes.shape(n).abstract]
            if not below:
                raise EndlessError
            actual = below[0]
        shape = shapes.shape(actual)
        names = self._context.field_names(actual)
        attributes = tuple(f for f in shape.attributes)
        nodes = (*shapes.content(shape), *attributes)
        fields, plain = self._content(nodes, names, (*within, name))
        symbol = self._context.symbols.type_symbol(actual)
        made = getattr(
            importlib.import_module(f"{self._package}.{symbol.module}"), symbol.name
        )
        if actual != name:
            plain[TYPE] = actual
        return made(**fields), plain

    def _below(self, name: QName) -> list[QName]:
        found: list[QName] = []
        pending = [name]
        while pending:
            for other in self._context.api.derived.get(pending.pop(), ()):
                found.append(other)
                pending.append(other)
        return found
