"""The differences between the codecs of SOAP and JSON."""

from __future__ import annotations

from abc import ABC, abstractmethod
from typing import TYPE_CHECKING, ClassVar, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from stubwright.model.api import Operation
    from stubwright.plan.content.values import Dictionary, Node, Shape, ShapeField
    from stubwright.plan.context import Context
    from stubwright.python import (
        Annotation,
        Attribute,
        Call,
        Expression,
        Function,
        Parameter,
        Symbol,
    )
    from stubwright.schema.xsd import QName


class Each(NamedTuple):
    """How the items of a list are read: a method of the reply, and what converts one item.

    An ``optional`` list is None where it is absent; any other is empty.
    """

    method: Attribute
    convert: Expression
    optional: bool


class Hooks(ABC):
    """What SOAP and JSON say differently."""

    package: ClassVar[str]
    title: ClassVar[str]
    runtime: ClassVar[str]
    """The runtime module with the words for reading."""

    source: ClassVar[str]
    """The parameter that a reader reads from."""

    def __init__(self, context: Context) -> None:
        self.context = context
        self.symbols = context.symbols

    @abstractmethod
    def writer_parameters(self, value: Annotation) -> tuple[Parameter, ...]:
        """Return the parameters of a type's writer."""

    @abstractmethod
    def source_annotation(self) -> Annotation:
        """Return the annotation of what a reader reads from."""

    @abstractmethod
    def piece(self) -> Annotation:
        """Return the annotation of what a writer makes of one field."""

    @abstractmethod
    def whole(self) -> Annotation:
        """Return the annotation of what a writer makes of a type."""

    @abstractmethod
    def record(
        self,
        content: Sequence[Expression],
        mark: Expression | None = None,
        attributes: Sequence[Expression] = (),
    ) -> Call:
        """Return what a writer makes of a type's content; ``mark`` names the type, if it must."""

    @abstractmethod
    def attributes(self, name: QName) -> tuple[Expression, ...]:
        """Return the pieces that a type's attributes make."""

    @abstractmethod
    def refusal(self, name: QName) -> Call:
        """Return what is written for an abstract type itself: nothing, it raises."""

    @abstractmethod
    def refuse_dropped(
        self, shape: Shape, names: Mapping[str, str]
    ) -> tuple[Expression, ...]:
        """Return the pieces that refuse fields which a restriction leaves out."""

    @abstractmethod
    def group_writer(
        self, function: str, symbol: Symbol, content: Sequence[Expression]
    ) -> Function:
        """Return the writer of one occurrence of a repeated group."""

    @abstractmethod
    def mark(self, name: QName) -> Expression:
        """Return what names a type in a place where its base is declared."""

    @abstractmethod
    def mark_parameter(self) -> tuple[Parameter, Expression]:
        """Return the parameter that a mark is given to, and the expression that passes it on."""

    @abstractmethod
    def record_of(self, operation: Operation) -> Expression:
        """Return what a request's writer makes: the body of the message."""

    @abstractmethod
    def names(self, fields: Sequence[ShapeField], *, typed: bool) -> Call:
        """Return the set of the fields' wire names; ``typed`` adds that of the type's name."""

    @abstractmethod
    def key(self, field: ShapeField, fields: Sequence[ShapeField]) -> str:
        """Return what a field is called among the fields of its type."""

    @abstractmethod
    def read_list(self, field: ShapeField, found: Expression, each: Each) -> Expression:
        """Return the expression for the occurrences of a field, or for the items of its array."""

    @abstractmethod
    def read_dictionary(
        self, value: Dictionary, found: Expression, method: str
    ) -> Expression:
        """Return the expression for a dictionary."""

    @abstractmethod
    def type_of(self) -> Expression:
        """Return the expression for the type that a value says it has."""

    @abstractmethod
    def type_name(self, name: QName) -> Expression:
        """Return the name of a type on the wire."""

    @abstractmethod
    def type_pattern(self, name: QName) -> str:
        """Return the name of a type on the wire, for a case of a dispatch."""

    @abstractmethod
    def write_field(self, field: ShapeField, value: Attribute) -> Expression:
        """Return the piece of a message that a field makes."""

    @abstractmethod
    def read_open(
        self, field: ShapeField, fields: Sequence[ShapeField], names: Expression
    ) -> Expression:
        """Return the expression for a field that isn't an element of its name."""

    @abstractmethod
    def take(self, names: Expression, fields: Sequence[ShapeField]) -> Call:
        """Return the call that finds the parts of a record by name."""

    def place(
        self, fields: Sequence[ShapeField], content: tuple[Node, ...]
    ) -> Expression | None:
        """Return the source with its parts named by their place; None where their names do."""
        del fields, content
        return None

    @abstractmethod
    def write_nodes(
        self, nodes: Sequence[Node], names: Mapping[str, str]
    ) -> tuple[Expression, ...]:
        """Return the pieces of a message that a content makes. ``names`` are those of its fields."""
