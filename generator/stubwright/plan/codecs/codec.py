"""The plan of readers and writers, common to SOAP and JSON.

A codec module stands beside each module of dataclasses and has, for each type and each direction
that is used: a reader, which makes one constructor call with one expression per field, and a
writer, which makes one piece of the message with one expression per field.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from stubwright.plan.codecs.hooks import Each, Hooks
from stubwright.plan.codecs.soap.any_types import any_type
from stubwright.plan.content.unsupported import UnsupportedError
from stubwright.plan.content.values import (
    Anything,
    Array,
    Atomic,
    Dictionary,
    Enumeration,
    Record,
    SimpleList,
)
from stubwright.plan.context import of
from stubwright.plan.types.builtins import LEXICAL, PARSING, builtin
from stubwright.python import (
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
from stubwright.python.imports import attributes_in

if TYPE_CHECKING:
    from collections.abc import Sequence

    from stubwright.plan.content.values import Node, ShapeField, Value
    from stubwright.plan.context import Fields
    from stubwright.python import Expression
    from stubwright.schema.xsd import QName

VALUE = "value"


class Codec(Hooks):
    """The plan of one codec: what SOAP and JSON have in common."""

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
            nillable_items, optional = field.nillable_items, False
        elif isinstance(value, Array):
            item, nillable_items = value.item, value.nillable_items
        else:
            return self.read_from(field, found)
        kind = "nodes" if isinstance(item, (Record, Anything, Array)) else "leaves"
        convert = (
            self.reader(item.type) if isinstance(item, Record) else self.parse(item)
        )
        method = f"reply.{kind}{'_or_nil' if nillable_items else ''}"
        return self.read_list(
            field, found, Each(Attribute(method), convert, optional=optional)
        )

    def found(self, field: ShapeField, fields: Sequence[ShapeField]) -> Expression:
        """Return the expression for what stands under a field's name."""
        return Call(Attribute("get"), (Literal(self.key(field, fields)),))

    def holed(self, written: Expression, *, nillable_items: bool) -> Expression:
        """Return what writes the items of a list that may hold None, if it may."""
        if not nillable_items:
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
            case Atomic(base) if builtin(base).read:
                return Call(Attribute(f"reply.{builtin(base).read}"), (found,))
            case _:
                return Call(Attribute("reply.value"), (found, self.parse(value)))

    def parse(self, value: Value) -> Expression:
        """Return the function that reads a value that is no record of its own."""
        match value:
            case Anything():
                return any_type("read", self.context)
            case Atomic(base):
                return Name(builtin(base).parse)
            case Enumeration(name):
                values = Name(self.symbols.enum_symbol(name))
                return Call(Name(Symbol(PARSING, "parse_member")), (values,))
            case SimpleList(item):
                return Call(Name(Symbol(PARSING, "parse_list")), (self.parse(item),))
            case _:
                raise UnsupportedError("an array of arrays")

    def reader(self, name: QName) -> Name:
        """Return the reader of a type."""
        return Name(self.symbols.codec_symbol(self.package, name, "read"))

    def read_function(
        self,
        function: str,
        made: Annotation,
        named: Fields,
        names: Expression,
        content: tuple[Node, ...],
        *,
        written: bool,
    ) -> Function:
        """Return the function that reads fields into a dataclass; ``names`` are those it knows."""
        fields = [field for field, _ in named]
        keywords = tuple(
            (python, self.read_field(field, fields, names, written=written))
            for field, python in named
        )
        take = self.take(names, fields)
        place = self.place(fields, content)
        result = Call(Attribute(made.text), (), keywords)
        uses_get = any(name == "get" for name in attributes_in(result))
        all_content = any(field.kind in {"elements", "mixed"} for field in fields)
        takes = uses_get or not all_content or place is not None
        placed = (Constant(self.source, place),) if place is not None else ()
        return Function(
            function,
            self.reader_parameters(),
            made,
            result,
            assignments=(
                (*placed, Constant("get" if uses_get else "", take)) if takes else ()
            ),
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
