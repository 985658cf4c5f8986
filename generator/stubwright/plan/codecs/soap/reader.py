"""The plan of the SOAP readers."""

from __future__ import annotations

from dataclasses import replace
from itertools import groupby
from typing import TYPE_CHECKING, ClassVar, NamedTuple

from stubwright.plan.codecs.codec import Codec
from stubwright.plan.codecs.soap.content_models import model_words
from stubwright.plan.codecs.soap.namespaces import fill, namespace_symbol, qualified
from stubwright.plan.content.repeated_elements import is_open, is_placed
from stubwright.plan.content.values import (
    Anything,
    Array,
    Dictionary,
    Record,
    ShapeField,
)
from stubwright.plan.context import of, runtime_name
from stubwright.python import (
    Annotation,
    Attribute,
    Call,
    Literal,
    Name,
    Symbol,
)
from stubwright.schema.xsd import XML, QName

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from stubwright.plan.codecs.hooks import Each
    from stubwright.plan.content.values import Node, Value
    from stubwright.python import Expression


class _Layout(NamedTuple):
    """How the fields of a type are found among its elements: by name, or by their place."""

    fields: Sequence[ShapeField]
    placed: bool
    known: Sequence[ShapeField]
    keys: Mapping[QName, str]


class SoapReading(Codec):
    """The readers of ElementTree elements; the writers are `SoapCodec`'s."""

    _last: _Layout | None = None

    package: ClassVar[str] = "_soap"
    title: ClassVar[str] = "SOAP"
    runtime: ClassVar[str] = "_runtime.soap.reader"
    source: ClassVar[str] = "element"

    def tag(self, name: QName) -> Literal:
        """Return a name as it is written: with the prefix that the envelope declares."""
        if name.namespace == XML:
            return Literal(f"xml:{name.local}")
        prefix = self.symbols.prefixes.get(name.namespace, "")
        return Literal(f"{prefix}:{name.local}" if prefix else name.local)

    def source_annotation(self) -> Annotation:
        return of(Symbol(self.runtime, "Element"))

    def read_field(
        self,
        field: ShapeField,
        fields: Sequence[ShapeField],
        names: Expression,
        *,
        written: bool,
    ) -> Expression:
        made = super().read_field(field, fields, names, written=written)
        if not (self.context.api.entry.explicit_nil and field.nillable):
            return made
        found = Call(Attribute("get"), (Literal(self.key(field, fields)),))
        return Call(Attribute("reply.or_nil"), (found, made))

    def read_open(
        self, field: ShapeField, fields: Sequence[ShapeField], names: Expression
    ) -> Expression:
        element, reply = Attribute(self.source), Attribute("reply")
        match field.kind:
            case "attribute":
                name = self.qualified(field.tag)
                default = () if field.default is None else (Literal(field.default),)
                arguments = (element, name, self.parse(field.value), reply, *default)
                return self.strictly(field, in_open("read_attribute", *arguments))
            case "text":
                return self.strictly(field, self.single(field.value, element))
            case "group" if isinstance(field.value, Record):
                shapes = self.context.shapes
                content = shapes.content(shapes.shape(field.value.type))
                reader = self.reader(field.value.type)
                source = self._part(field, fields)
                read = runtime_name("soap.content_model", "read_groups")
                return Call(read, (source, self.model(content), reader, reply))
            case "mixed":
                return in_open("read_mixed", element, reply)
            case "attributes":
                known = (self.qualified(f.tag) for f in fields if f.kind == "attribute")
                return in_open("read_attributes", element, *known)
            case _:
                return in_open("read_others", self._part(field, fields), names, reply)

    def _part(self, field: ShapeField, fields: Sequence[ShapeField]) -> Expression:
        """Return the element whose children a group or a wildcard has, others perhaps among them."""
        element = Attribute(self.source)
        if not self._layout(fields).placed:
            return element
        find = runtime_name("soap.content_model", "part_of")
        return Call(find, (element, Literal(field.label)))

    def model(self, content: tuple[Node, ...]) -> Call:
        """Return the order of elements in a content."""
        words = model_words(content, self.context)
        return Call(runtime_name("soap.content_model", "model"), words)

    def place(
        self, fields: Sequence[ShapeField], content: tuple[Node, ...]
    ) -> Expression | None:
        if not self._layout(fields).placed:
            return None
        place = runtime_name("soap.content_model", "placed")
        return Call(place, (Attribute(self.source), self.model(content)))

    def take(self, names: Expression, fields: Sequence[ShapeField]) -> Call:
        if is_open(fields, self.context.shapes) and not self._layout(fields).placed:
            return in_open("open_record", Attribute(self.source), names)
        return Call(Attribute("reply.record"), (Attribute(self.source), names))

    def qualified(self, name: QName) -> Expression:
        """Return an expanded name, as ElementTree writes it."""
        return qualified(name, self.context)

    def names(self, fields: Sequence[ShapeField], *, typed: bool) -> Call:
        del typed
        arguments: list[Expression] = []
        for namespace, group in groupby(self._layout(fields).known, key=_namespace):
            if namespace:
                arguments.append(Name(namespace_symbol(namespace, self.context)))
            # A star marks what may occur more than once.
            marked = ((f.placed.local, "*" if f.repeated else "") for f in group)
            words = [f"{local}{star}" for local, star in marked]
            arguments.extend(Literal(line) for line in fill(words))
        return Call(runtime_name("soap.reader", "names"), tuple(arguments))

    def _layout(self, fields: Sequence[ShapeField]) -> _Layout:
        """Return how fields are found. It is kept, as each field of a list asks for that of them all."""
        if self._last is None or self._last.fields is not fields:
            placed = is_placed(fields, self.context.shapes)
            known = self._known(fields, labelled=placed)
            self._last = _Layout(fields, placed, known, _keys(known))
        return self._last

    def _known(
        self, fields: Sequence[ShapeField], *, labelled: bool
    ) -> list[ShapeField]:
        """Return the fields whose elements stand in the content, by namespace."""
        found: dict[QName, ShapeField] = {}
        for field in fields:
            if field.kind == "element":
                found.setdefault(field.placed, field)
            elif field.kind in {"group", "elements"} and labelled:
                tag = QName("", field.label)
                made = replace(field, tag=tag, place=1, repeated=False)
                found.setdefault(tag, made)
            elif field.kind == "group":
                for inner in self._inside(field):
                    found.setdefault(inner.tag, replace(inner, repeated=True))
        return sorted(found.values(), key=_namespace)

    def _inside(self, group: ShapeField) -> Iterator[ShapeField]:
        """Yield the fields for the elements of a group, and of the groups in it."""
        if isinstance(group.value, Record):
            for inner in self.context.shapes.shape(group.value.type).fields:
                if inner.kind == "element":
                    yield replace(inner, place=1)
                elif inner.kind == "group":
                    yield from self._inside(inner)

    def key(self, field: ShapeField, fields: Sequence[ShapeField]) -> str:
        """Return what a field is called among the fields of its type: its local name if it can."""
        return self._layout(fields).keys[field.placed]

    def found(self, field: ShapeField, fields: Sequence[ShapeField]) -> Expression:
        if field.kind == "header":
            return Call(Attribute("reply.header"), (self.qualified(field.tag),))
        return super().found(field, fields)

    def read_from(self, field: ShapeField, found: Expression) -> Expression:
        if field.default is not None:
            word = runtime_name("soap.defaults", "or_default")
            found = Call(word, (found, Literal(field.default)))
        if field.kind == "header" and isinstance(field.value, Record):
            spared = runtime_name("soap.defaults", "spared")
            reader = Call(spared, (self.reader(field.value.type),))
            return Call(Attribute("reply.node"), (found, reader))
        return super().read_from(field, found)

    def read_list(self, field: ShapeField, found: Expression, each: Each) -> Expression:
        suffix = "_or_none" if each.optional else ""
        if field.repeated or not isinstance(field.value, Array):
            items = Call(Attribute("element.findall"), (self.qualified(field.placed),))
            if field.default is not None:
                word = runtime_name("soap.defaults", "or_defaults")
                items = Call(word, (items, Literal(field.default)))
        elif field.value.encoded:
            kind = "rows" if isinstance(field.value.item, Array) else "items"
            word = runtime_name("soap.encoded_arrays_reader", f"encoded_{kind}{suffix}")
            items = Call(word, (found, Attribute("reply")))
        else:
            tag = self.qualified(field.value.tag)
            items = Call(Attribute(f"reply.items{suffix}"), (found, tag))
        return Call(each.method, (items, each.convert))

    def parse(self, value: Value) -> Expression:
        if not isinstance(value, Array):
            return super().parse(value)
        item = value.item
        if isinstance(item, Array):
            kind = "arrays" if value.nillable_items else "rows"
        else:
            kind = "nodes" if isinstance(item, (Record, Anything)) else "leaves"
        inner = self.reader(item.type) if isinstance(item, Record) else self.parse(item)
        return Call(
            runtime_name("soap.encoded_arrays_reader", f"inner_{kind}"), (inner,)
        )

    def read_dictionary(
        self, value: Dictionary, found: Expression, method: str
    ) -> Expression:
        tags = (self.qualified(tag) for tag in (value.tag, value.key, value.value))
        return Call(Attribute(method), (found, *tags))

    def type_of(self) -> Expression:
        return Call(Attribute("reply.type_of"), (Attribute("element"),))

    def type_pattern(self, name: QName) -> str:
        return str(name)

    def type_name(self, name: QName) -> Expression:
        return self.qualified(name)


def in_open(function: str, *arguments: Expression) -> Call:
    """Return a call of one of the words for content that isn't one element after the other."""
    return Call(runtime_name("soap.open_content", function), arguments)


def _keys(known: Sequence[ShapeField]) -> dict[QName, str]:
    """Return the key of each field: its local name, unless another namespace has that already."""
    found: dict[QName, str] = {}
    taken: set[str] = set()
    for field in known:
        local = field.placed.local
        found[field.placed] = str(field.placed) if local in taken else local
        taken.add(local)
    return found


def _namespace(field: ShapeField) -> str:
    return field.tag.namespace
