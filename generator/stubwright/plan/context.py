"""The context that the planners of one API share, and shortcuts for names that they use."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

from stubwright.plan.names.symbols import MessageKey
from stubwright.python import Name, Symbol

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from stubwright.model.api import Api, FieldFacts, Operation, OperationKey
    from stubwright.plan.content.messages import MessageShapes
    from stubwright.plan.content.shapes import Shapes
    from stubwright.plan.content.values import ShapeField
    from stubwright.plan.names.symbols import FieldOwner, OperationNames, Symbols
    from stubwright.plan.usage.paths import Step
    from stubwright.plan.usage.request_items import RequestItems
    from stubwright.plan.usage.used_types import Usage
    from stubwright.schema.xsd import QName

Fields: TypeAlias = "tuple[tuple[ShapeField, str], ...]"
"""Fields, each with its name."""


@dataclass(frozen=True, slots=True)
class Context:
    """One API, with everything that is decided before its modules are planned."""

    api: Api
    messages: MessageShapes
    usage: Usage
    symbols: Symbols
    type_facts: Mapping[tuple[QName, str], FieldFacts]
    items: Mapping[OperationKey, RequestItems]
    checked_types: Mapping[OperationKey, frozenset[QName]]
    """The types below which the check of each operation's request looks at a field."""

    @property
    def shapes(self) -> Shapes:
        """The shapes of the complex types."""
        return self.messages.shapes

    def names(self, operation: Operation) -> OperationNames:
        """Return the names of an operation."""
        return self.symbols.operations[operation.key]

    def request_fields(self, operation: Operation) -> Fields:
        """Return the fields of a request with their names."""
        fields = self.messages.fields(operation.request)
        return self._named(MessageKey(operation.key, "request"), fields)

    def response_fields(self, operation: Operation) -> Fields:
        """Return the fields of a reply with their names; none for a one-way operation."""
        response = operation.response
        fields: tuple[ShapeField, ...] = ()
        if response is not None:
            fields = self.messages.fields(response, answered=True)
        return self._named(MessageKey(operation.key, "response"), fields)

    def field_names(self, owner: FieldOwner) -> Mapping[str, str]:
        """Return the names of a type's or a message's fields, by `ShapeField.key`."""
        return self.symbols.fields[owner]

    def type_fields(self, name: QName) -> Fields:
        """Return the fields of a complex type with their names, those of its bases first."""
        return self._named(name, self.shapes.shape(name).fields)

    def _named(self, owner: FieldOwner, fields: tuple[ShapeField, ...]) -> Fields:
        names = self.symbols.fields[owner]
        return tuple((field, names[field.key]) for field in fields)

    def attributes(self, root: FieldOwner, steps: Iterable[Step]) -> tuple[str, ...]:
        """Return the Python names of the fields on a path that starts in a type or a message."""
        names = self.symbols.fields
        return tuple(names[owner or root][field.key] for owner, field in steps)

    def path(self, *parts: str) -> str:
        """Return the file of a module of this API."""
        return "/".join((*self.symbols.root.split("."), *parts)) + ".py"


def runtime(module: str, name: str) -> Symbol:
    """Return a name of the static runtime."""
    return Symbol(f"_runtime.{module}", name)


def runtime_name(module: str, name: str) -> Name:
    """Return a name of the static runtime, as an expression."""
    return Name(runtime(module, name))


def standard(module: str, name: str) -> Symbol:
    """Return a name of the standard library."""
    return Symbol(module, name, stdlib=True)
