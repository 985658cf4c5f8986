"""The plan of the SOAP writers."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from stubwright.plan.codecs.codec import VALUE
from stubwright.plan.codecs.soap.any_types import any_type
from stubwright.plan.codecs.soap.content_writer import SoapContent
from stubwright.plan.codecs.soap.reader import in_open
from stubwright.plan.content.unsupported import UnsupportedError
from stubwright.plan.content.values import (
    Anything,
    Array,
    Atomic,
    Dictionary,
    Enumeration,
    Record,
    ShapeField,
    SimpleList,
)
from stubwright.plan.context import of, plain, runtime_name
from stubwright.plan.names.symbols import MessageKey
from stubwright.plan.types.builtins import LEXICAL, builtin
from stubwright.python import (
    Annotation,
    Attribute,
    Call,
    Function,
    Literal,
    Name,
    Parameter,
    Symbol,
)
from stubwright.schema.xsd import ANY_TYPE, SOAP12_ENCODING, SOAP_ENCODING, XSD

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from stubwright.model.api import Operation
    from stubwright.plan.content.values import Shape, Value
    from stubwright.python import Expression
    from stubwright.schema.xsd import QName

_ENCODING: Final = {"1.1": SOAP_ENCODING, "1.2": SOAP12_ENCODING}
_PRESENCE: Final = {"required": "", "optional": "_if_set", "nil": "_or_nil"}


class SoapCodec(SoapContent):
    """The writers of text: of types, bodies and fields."""

    def writer_parameters(self, value: Annotation) -> tuple[Parameter, ...]:
        return (Parameter("tag", plain("str")), Parameter(VALUE, value))

    def piece(self) -> Annotation:
        return plain("str")

    def whole(self) -> Annotation:
        return plain("str")

    def record(
        self,
        content: Sequence[Expression],
        mark: Expression | None = None,
        attributes: Sequence[Expression] = (),
    ) -> Call:
        marks = (*((mark,) if mark is not None else ()), *attributes)
        return _element(Attribute("tag"), content, marks)

    def attributes(self, name: QName) -> tuple[Expression, ...]:
        names = self.context.field_names(name)
        fields = self.context.shapes.shape(name).attributes
        return tuple(self._attribute(field, names[field.key]) for field in fields)

    def _attribute(self, field: ShapeField, python: str) -> Call:
        value = Attribute(f"{VALUE}.{python}")
        if field.kind == "attributes":
            return Call(runtime_name("soap.open_content", "write_attributes"), (value,))
        suffix = "" if field.presence == "required" else "_if_set"
        function = runtime_name("soap.writer", f"attribute{suffix}")
        return Call(function, (self.tag(field.tag), self._text_of(field), value))

    def refusal(self, name: QName) -> Call:
        return Call(
            runtime_name("soap.open_content", "abstract"), (Literal(name.local),)
        )

    def refuse_dropped(
        self, shape: Shape, names: Mapping[str, str]
    ) -> tuple[Expression, ...]:
        refuse = runtime_name("soap.open_content", "dropped")
        return tuple(
            Call(refuse, (Literal(f.tag.local), Attribute(f"{VALUE}.{names[f.key]}")))
            for f in shape.dropped
        )

    def group_writer(
        self, function: str, symbol: Symbol, content: Sequence[Expression]
    ) -> Function:
        result = Call(runtime_name("soap.writer", "content"), tuple(content))
        return Function(function, (Parameter(VALUE, of(symbol)),), plain("str"), result)

    def mark(self, name: QName) -> Expression:
        return Literal(f' i:type="{self.tag(name).value}"')

    def mark_parameter(self) -> tuple[Parameter, Expression]:
        return Parameter("mark", plain("str"), Literal("")), Attribute("mark")

    def record_of(self, operation: Operation) -> Expression:
        message = operation.request
        body = self.context.shapes.body(message)
        names = self.context.field_names(MessageKey(operation.key, "request"))
        pieces = self.write_nodes(body.content, names)
        if body.root is None:
            return Call(runtime_name("soap.writer", "content"), pieces)
        marks: tuple[Expression, ...] = tuple(
            self._attribute(field, names[field.key])
            for field in body.fields
            if field.kind in {"attribute", "attributes"}
        )
        if message.use == "encoded":
            version = operation.soap.version if operation.soap is not None else "1.1"
            marks = (Literal(f' s:encodingStyle="{_ENCODING[version]}"'),)
        return _element(self.tag(body.root), pieces, marks)

    def header_of(self, operation: Operation) -> Expression | None:
        """Return the header elements that are arguments of the call; None where there are none."""
        fields = self.context.shapes.headers(operation.request)
        names = self.context.field_names(MessageKey(operation.key, "request"))
        if not fields:
            return None
        pieces = (
            self.write_field(
                replace(field, kind="element"), Attribute(f"{VALUE}.{names[field.key]}")
            )
            for field in fields
        )
        return Call(runtime_name("soap.writer", "content"), tuple(pieces))

    def write_field(self, field: ShapeField, value: Attribute) -> Expression:
        match field.kind:
            case "element":
                pass
            case "text":
                return in_open("write_text", self._text_of(field), value)
            case "group" if isinstance(field.value, Record):
                some = "write_some_groups" if field.min_occurs else "write_groups"
                return in_open(some, self.writer(field.value.type), value)
            case "mixed":
                return in_open("write_mixed", value)
            case "elements":
                some = "write_some_others" if field.min_occurs else "write_others"
                return in_open(some, value)
            case _:  # attributes stand elsewhere
                return Literal("")
        module, kind, arguments = self._writing(field)
        suffix = "" if field.repeated else _PRESENCE[field.presence]
        some = "some_" if field.min_occurs else ""
        function = runtime_name(module, f"{some}{kind}{suffix}")
        return Call(function, (self.tag(field.tag), *arguments, value))

    def _writing(self, field: ShapeField) -> tuple[str, str, tuple[Expression, ...]]:
        many = field.repeated
        match field.value:
            case Record() | Anything() as value:
                written = self.holed(
                    self._node_of(value), nillable_items=many and field.nillable_items
                )
                return "soap.writer", "nodes" if many else "node", (written,)
            case Array() as array if many:
                written = self.holed(
                    self._node_of(array), nillable_items=field.nillable_items
                )
                return "soap.writer", "nodes", (written,)
            case Array() as array if array.encoded:
                return "soap.encoded_arrays_writer", *self._encoded(array)
            case Array(tag, Record() | Anything() | Array() as item) as array:
                written = self.holed(
                    self._node_of(item), nillable_items=array.nillable_items
                )
                return "soap.writer", "node_array", (self.tag(tag), written)
            case Array(tag, item) as array:
                written = self.holed(
                    self.text(item), nillable_items=array.nillable_items
                )
                return "soap.writer", "leaf_array", (self.tag(tag), written)
            case Dictionary(tag, key, value):
                tags = (self.tag(tag), self.tag(key), self.tag(value))
                return "soap.writer", "dictionary", tags
            case _:
                text = self.holed(
                    self._text_of(field), nillable_items=many and field.nillable_items
                )
                return "soap.writer", "leaves" if many else "leaf", (text,)

    def _node_of(self, value: Record | Anything | Array) -> Expression:
        if isinstance(value, Record):
            return self.writer(value.type)
        if isinstance(value, Array):
            items, write = self._items(value)
            kind = "array" if value.rank == 1 else "grid"
            return Call(
                runtime_name("soap.encoded_arrays_writer", f"inner_{kind}"),
                (items, write),
            )
        return any_type("write", self.context)

    def _encoded(self, array: Array) -> tuple[str, tuple[Expression, ...]]:
        if array.rank > 1:
            return "encoded_grid", self._items(array)
        if isinstance(array.item, (Record, Anything, Array)):
            return "encoded_nodes", self._items(array)
        return "encoded_leaves", (self._items(array)[0], self.text(array.item))

    def _items(self, array: Array) -> tuple[Expression, Expression]:
        """Return what an encoded array says of its items, and what writes one."""
        kind = array.item_type or ANY_TYPE
        prefixed = (
            f"xsd:{kind.local}" if kind.namespace == XSD else self.tag(kind).value
        )
        if array.ranks and array.encoded == "1.2":  # which has no name for such items
            prefixed = "enc:Array"
        rank = (Literal(array.rank),) if array.rank > 1 else ()
        stated = Literal(f"{prefixed}{array.ranks if array.encoded == '1.1' else ''}")
        arguments = (Literal(array.encoded), stated, self.tag(array.tag), *rank)
        items = Call(runtime_name("soap.encoded_arrays_writer", "Items"), arguments)
        value: Value = array
        for _ in range(array.rank):  # rows have nothing of their own on the wire
            value = value.item if isinstance(value, Array) else value
        if isinstance(value, (Record, Anything, Array)):
            return items, self._node_of(value)
        return items, Call(
            runtime_name("soap.encoded_arrays_writer", "one_leaf"), (self.text(value),)
        )

    def _text_of(self, field: ShapeField) -> Expression:
        text = self.text(field.value)
        if field.fixed is None:
            return text
        arguments: tuple[Expression, ...] = (text, Literal(field.fixed))
        if (
            isinstance(field.value, Atomic)
            and builtin(field.value.base).annotation.text != "str"
        ):
            arguments = (*arguments, self.parse(field.value))
        return Call(Name(Symbol(LEXICAL, "xs_fixed")), arguments)

    def text(self, value: Value) -> Expression:
        """Return the function that writes a simple value."""
        match value:
            case Atomic(base):
                return Name(builtin(base).text)
            case Enumeration():
                return Name(Symbol(LEXICAL, "xs_string"))
            case SimpleList(item):
                return Call(Name(Symbol(LEXICAL, "xs_list")), (self.text(item),))
            case _:
                raise UnsupportedError("an array of arrays")


def _element(
    tag: Expression, content: Sequence[Expression], marks: Sequence[Expression]
) -> Call:
    """Return the call that writes an element with its attributes."""
    element = runtime_name("soap.writer", "element")
    if not marks:
        return Call(element, (tag, *content))
    joined = marks[0]
    if len(marks) > 1:
        joined = Call(runtime_name("soap.writer", "content"), tuple(marks))
    return Call(element, (tag, *content), (("attributes", joined),))
