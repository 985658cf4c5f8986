"""The plan of readers and writers, common to SOAP and JSON.

A codec module stands beside each module of dataclasses and has, for each type and each direction
that is used: a reader, which makes one constructor call with one expression per field, and a
writer, which makes one piece of the message with one expression per field.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from functools import cached_property
from typing import TYPE_CHECKING, ClassVar, NamedTuple

from stubwright.package import (
    Annotation,
    Attribute,
    Call,
    Constant,
    Function,
    Literal,
    Name,
    Parameter,
    Symbol,
)
from stubwright.plan.builtins import LEXICAL, PARSING, builtin
from stubwright.plan.context import of
from stubwright.plan.imports import attributes_in
from stubwright.plan.obstacles import UnplannableError
from stubwright.plan.values import (
    Anything,
    Array,
    Atom,
    Dictionary,
    Enumeration,
    Listing,
    Record,
)

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from stubwright.model.api import Operation
    from stubwright.model.xsd import QName
    from stubwright.package import Expression
    from stubwright.plan.context import Context, Fields
    from stubwright.plan.values import Node, Shape, ShapeField, Value

VALUE = "value"


class Each(NamedTuple):
    """How the items of a list are read: a method of the reply, and what converts one item.

    An ``optional`` list is None where it is absent; any other is empty.
    """

    method: Attribute
    convert: Expression
    optional: bool


class Codec(ABC):
    """The plan of one codec: what SOAP and JSON say differently is left to the subclasses."""

    package: ClassVar[str]
    title: ClassVar[str]
    runtime: ClassVar[str]
    """The runtime module with the words for reading."""

    source: ClassVar[str]
    """The parameter that a reader reads from."""

    def __init__(self, context: Context) -> None:
        self.context = context
        self.symbols = context.symbols

    # What the subclasses say

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
    def found(self, field: ShapeField, fields: Sequence[ShapeField]) -> Expression:
        """Return the expression for what stands under a field's name."""

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
    def take(self, names: Expression, *, is_open: bool) -> Call:
        """Return the call that finds the parts of a record by name."""

    @abstractmethod
    def write_nodes(
        self, nodes: Sequence[Node], names: Mapping[str, str]
    ) -> tuple[Expression, ...]:
        """Return the pieces of a message that a content makes. ``names`` are those of its fields."""

    @cached_property
    def extended(self) -> frozenset[QName]:
        """The types that others build on whose values are written."""
        records = self.context.usage.records
        shapes = self.context.shapes
        written = (name for name, used in records.items() if "write" in used)
        return frozenset(base for n in written if (base := shapes.shape(n).base))

    @property
    def dispatches(self) -> bool:
        """Tell whether the wire says which derived type a value has."""
        return True

    # Reading

    def read_field(
        self,
        field: ShapeField,
        fields: Sequence[ShapeField],
        names: Expression,
        *,
        written: bool,
    ) -> Expression:
        """Return the expression that reads a field; ``names`` is the set of the fields' names.

        ``written`` is for types that requests use too, where an array that is absent is None.
        """
        value = field.value
        if field.kind not in {"element", "header"}:
            return self.read_open(field, fields, names)
        found = self.found(field, fields)
        optional = written and field.presence != "required"
        suffix = "_or_none" if optional else ""
        if isinstance(value, Dictionary):
            return self.read_dictionary(value, found, f"reply.dictionary{suffix}")
        item: Value = value
        if field.repeated:
            holes, optional = field.holes, False
        elif isinstance(value, Array):
            item, holes = value.item, value.holes
        else:
            return self.read_from(field, found)
        kind = "nodes" if isinstance(item, (Record, Anything, Array)) else "leaves"
        convert = (
            self.reader(item.type) if isinstance(item, Record) else self.parse(item)
        )
        method = f"reply.{kind}{'_or_nil' if holes else ''}"
        return self.read_list(
            field, found, Each(Attribute(method), convert, optional=optional)
        )

    def holed(self, written: Expression, *, holes: bool) -> Expression:
        """Return what writes the items of a list that may hold None, if it may."""
        if not holes:
            return written
        return Call(Name(Symbol(LEXICAL, "OrNil")), (written,))

    def read_from(self, field: ShapeField, found: Expression) -> Expression:
        """Return the expression that reads a single field from what stands under its name."""
        return self.strictly(field, self.single(field.value, found))

    def strictly(self, field: ShapeField, found: Expression) -> Expression:
        """Return an expression for a field, which must be there if the schema says so."""
        tolerant = self.context.api.entry.tolerant_replies
        if field.presence == "required" and not tolerant:
            return Call(Attribute("reply.required"), (found, Literal(field.tag.local)))
        return found

    def single(self, value: Value, found: Expression) -> Expression:
        """Return the expression for a single value."""
        match value:
            case Anything():
                return Call(Attribute("reply.node"), (found, self.parse(value)))
            case Record(name):
                return Call(Attribute("reply.node"), (found, self.reader(name)))
            case Enumeration(name):
                values = Name(self.symbols.enum_symbol(name))
                return Call(Attribute("reply.enumeration"), (found, values))
            case Atom(base) if builtin(base).read:
                return Call(Attribute(f"reply.{builtin(base).read}"), (found,))
            case _:
                return Call(Attribute("reply.value"), (found, self.parse(value)))

    def parse(self, value: Value) -> Expression:
        """Return the function that reads a value that is no record of its own."""
        match value:
            case Anything():
                return Name(Symbol("_runtime.xml_open", "read_anything"))
            case Atom(base):
                return Name(builtin(base).parse)
            case Enumeration(name):
                values = Name(self.symbols.enum_symbol(name))
                return Call(Name(Symbol(PARSING, "parse_member")), (values,))
            case Listing(item):
                return Call(Name(Symbol(PARSING, "parse_list")), (self.parse(item),))
            case _:
                raise UnplannableError("an array of arrays")

    def reader(self, name: QName) -> Name:
        """Return the reader of a type."""
        return Name(self.symbols.codec_symbol(self.package, name, "read"))

    def read_function(
        self,
        function: str,
        made: Annotation,
        named: Fields,
        names: Expression,
        *,
        written: bool,
    ) -> Function:
        """Return the function that reads fields into a dataclass; ``names`` are those it knows."""
        fields = [field for field, _ in named]
        keywords = tuple(
            (python, self.read_field(field, fields, names, written=written))
            for field, python in named
        )
        is_open = any(field.kind == "elements" for field in fields)
        take = self.take(names, is_open=is_open)
        result = Call(Attribute(made.text), (), keywords)
        uses_get = any(name == "get" for name in attributes_in(result))
        all_content = is_open or any(field.kind == "mixed" for field in fields)
        takes = uses_get or not all_content
        return Function(
            function,
            self.reader_parameters(),
            made,
            result,
            assignments=(Constant("get" if uses_get else "", take),) if takes else (),
        )

    def reader_parameters(self) -> tuple[Parameter, ...]:
        """Return the parameters of a reader."""
        reply = of(Symbol(self.runtime, "Reply"))
        return (
            Parameter(self.source, self.source_annotation()),
            Parameter("reply", reply),
        )

    # Writing

    def writer(self, name: QName) -> Name:
        """Return the writer of a type."""
        return Name(self.symbols.codec_symbol(self.package, name, "write"))
