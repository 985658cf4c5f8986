"""The plan of the JSON codecs; the vendor's conventions are decided here, not at run time."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Final

from stubwright.plan.codecs.codec import VALUE, Codec
from stubwright.plan.codecs.soap.namespaces import fill
from stubwright.plan.content.unsupported import UnsupportedError
from stubwright.plan.content.values import (
    Array,
    Atomic,
    Dictionary,
    Enumeration,
    Record,
    SimpleList,
    fields_in,
)
from stubwright.plan.context import of, runtime, runtime_name
from stubwright.plan.names.symbols import MessageKey
from stubwright.plan.types.builtins import JSON_WRITE, builtin
from stubwright.python import (
    Annotation,
    Attribute,
    Call,
    Function,
    Literal,
    Name,
    Parameter,
    Plain,
    Sequence,
    Symbol,
)
from stubwright.schema.xsd import XSD, QName

if TYPE_CHECKING:
    from collections.abc import Mapping
    from collections.abc import Sequence as Several

    from stubwright.model.api import Operation
    from stubwright.plan.codecs.hooks import Each
    from stubwright.plan.content.values import Node, Shape, ShapeField, Value
    from stubwright.python import Expression

_PRESENCE: Final = {"required": "", "optional": "_if_set", "nil": "_or_null"}
_CLASSES: Final = {
    "reply.string": "str",
    "reply.integer": "int",
    "reply.boolean": "bool",
}
"""What the json module makes of a value that is as it should be."""

_LONGS: Final = frozenset({"long", "unsignedLong", "integer"})


class JsonCodec(Codec):
    """Readers and writers of what the json module makes."""

    package: ClassVar[str] = "_json"
    title: ClassVar[str] = "JSON"
    runtime: ClassVar[str] = "_runtime.json.reader"
    source: ClassVar[str] = VALUE

    @property
    def dispatches(self) -> bool:
        return bool(self.context.api.entry.json.discriminator)

    def writer_parameters(self, value: Annotation) -> tuple[Parameter, ...]:
        return (Parameter(VALUE, value),)

    def source_annotation(self) -> Annotation:
        return of(Symbol(self.runtime, "Json"))

    def piece(self) -> Annotation:
        return of(runtime("json.writer", "Member"))

    def whole(self) -> Annotation:
        return of(runtime("json.writer", "Record"))

    def record(
        self,
        content: Several[Expression],
        mark: Expression | None = None,
        attributes: Several[Expression] = (),
    ) -> Call:
        del attributes
        pieces = (*content, mark) if mark is not None else tuple(content)
        return Call(runtime_name("json.writer", "record"), pieces)

    def attributes(self, name: QName) -> tuple[Expression, ...]:
        del name
        return ()

    def refusal(self, name: QName) -> Call:
        return Call(runtime_name("json.writer", "abstract"), (Literal(name.local),))

    def refuse_dropped(
        self, shape: Shape, names: Mapping[str, str]
    ) -> tuple[Expression, ...]:
        refuse = runtime_name("json.writer", "dropped")
        return tuple(
            Call(refuse, (Literal(f.tag.local), Attribute(f"{VALUE}.{names[f.key]}")))
            for f in shape.dropped
        )

    def group_writer(
        self, function: str, symbol: Symbol, content: Several[Expression]
    ) -> Function:
        del symbol, content
        raise UnsupportedError(f"{function} has no form in JSON that is known")

    def mark(self, name: QName) -> Expression:
        discriminator = Literal(self.context.api.entry.json.discriminator)
        return Sequence((discriminator, self.type_name(name)))

    def mark_parameter(self) -> tuple[Parameter, Expression]:
        return Parameter("mark", self.piece(), Literal(None)), Attribute("mark")

    def record_of(self, operation: Operation) -> Expression:
        names = self.context.field_names(MessageKey(operation.key, "request"))
        content = self.context.shapes.body(operation.request).content
        members = self.write_nodes(content, names)
        return Call(runtime_name("json.writer", "record"), members)

    def write_nodes(
        self, nodes: Several[Node], names: Mapping[str, str]
    ) -> tuple[Expression, ...]:
        return tuple(
            self.write_field(field, Attribute(f"{VALUE}.{names[field.key]}"))
            for field in fields_in(tuple(nodes))
        )

    def read_open(
        self, field: ShapeField, fields: Several[ShapeField], names: Expression
    ) -> Expression:
        del fields, names
        raise UnsupportedError(f"{field.tag.local} has no form in JSON that is known")

    def take(self, names: Expression, fields: Several[ShapeField]) -> Call:
        del fields
        return Call(Attribute("reply.record"), (Attribute(self.source), names))

    def names(self, fields: Several[ShapeField], *, typed: bool) -> Call:
        members = [field.tag.local for field in fields]
        discriminator = self.context.api.entry.json.discriminator
        if typed and discriminator and discriminator not in members:
            members.append(discriminator)
        return Call(
            runtime_name("json.reader", "names"), tuple(map(Literal, fill(members)))
        )

    def key(self, field: ShapeField, fields: Several[ShapeField]) -> str:
        del fields
        return field.tag.local

    def read_from(self, field: ShapeField, found: Expression) -> Expression:
        read = super().read_from(field, found)
        if isinstance(read, Call) and isinstance(read.function, Attribute):
            kind = _CLASSES.get(read.function.path)
            # Long lists of errors read a tenth faster without a call for each value.
            return read if kind is None else Plain(kind, read)
        return read

    def read_list(self, field: ShapeField, found: Expression, each: Each) -> Expression:
        del field
        if each.optional:
            function = runtime_name("json.reader", "or_none")
            return Call(function, (found, each.method, each.convert))
        return Call(each.method, (found, each.convert))

    def read_dictionary(
        self, value: Dictionary, found: Expression, method: str
    ) -> Expression:
        del value
        members = map(Literal, self.context.api.entry.json.dictionary)
        return Call(Attribute(method), (found, *members))

    def type_of(self) -> Expression:
        discriminator = Literal(self.context.api.entry.json.discriminator)
        return Call(Attribute("reply.type_of"), (Attribute(VALUE), discriminator))

    def type_pattern(self, name: QName) -> str:
        return name.local

    def type_name(self, name: QName) -> Expression:
        return Literal(name.local)

    def write_field(self, field: ShapeField, value: Attribute) -> Expression:
        match field.value:
            case Array(_, item) as array:
                kind, written = "items", self.holed(
                    self.member(item), nillable_items=array.nillable_items
                )
            case Dictionary():
                members = map(Literal, self.context.api.entry.json.dictionary)
                kind, written = "member", Call(
                    runtime_name("json.writer", "pairs"), tuple(members)
                )
            case single:
                kind = "items" if field.repeated else "member"
                nillable_items = field.repeated and field.nillable_items
                written = self.holed(self.member(single), nillable_items=nillable_items)
        suffix = _PRESENCE[field.presence]
        if field.repeated and suffix:
            suffix = "_if_any"
        function = runtime_name("json.writer", f"{kind}{suffix}")
        return Call(function, (Literal(field.tag.local), written, value))

    def member(self, value: Value) -> Expression:
        """Return the function that writes one value."""
        conventions = self.context.api.entry.json
        match value:
            case Record(name):
                return self.writer(name)
            case Atomic(QName(namespace=namespace, local=local) as base):
                quoted = (
                    conventions.long == "string"
                    and namespace == XSD
                    and local in _LONGS
                )
                return Name(builtin(base).text if quoted else builtin(base).member)
            case Enumeration():
                return Name(Symbol(JSON_WRITE, "json_string"))
            case SimpleList(item) if conventions.separator:
                del item
                joined = Name(Symbol(JSON_WRITE, "json_joined"))
                return Call(joined, (Literal(conventions.separator),))
            case SimpleList(item):
                return Call(Name(Symbol(JSON_WRITE, "json_list")), (self.member(item),))
            case _:
                raise UnsupportedError("an array of arrays")
