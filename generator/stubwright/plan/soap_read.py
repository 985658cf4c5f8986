"""The plan of the SOAP readers."""

from __future__ import annotations

from dataclasses import replace
from itertools import groupby
from typing import TYPE_CHECKING, ClassVar, Final

from stubwright.model.xsd import SOAP12_ENCODING, SOAP_ENCODING, XML
from stubwright.package import (
    Annotation,
    Attribute,
    Call,
    Literal,
    Name,
    Symbol,
)
from stubwright.plan.codecs import Codec, Each
from stubwright.plan.context import of, runtime_name
from stubwright.plan.obstacles import UnplannableError
from stubwright.plan.soap_names import fill, namespace_symbol, qualified
from stubwright.plan.values import (
    Anything,
    Array,
    Dictionary,
    Record,
    ShapeField,
    Together,
    fields_in,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from stubwright.model.xsd import QName
    from stubwright.package import Expression
    from stubwright.plan.values import Node, Value

_ENCODING: Final = {"1.1": SOAP_ENCODING, "1.2": SOAP12_ENCODING}
_PRESENCE: Final = {"required": "", "optional": "_if_set", "nil": "_or_nil"}


class SoapReading(Codec):
    """The readers of ElementTree elements; the writers are `SoapCodec`'s."""

    package: ClassVar[str] = "_soap"
    title: ClassVar[str] = "SOAP"
    runtime: ClassVar[str] = "_runtime.xml_read"
    source: ClassVar[str] = "element"

    def tag(self, name: QName) -> Literal:
        """Return a name as it is written: with the prefix that the envelope declares."""
        if name.namespace == XML:
            return Literal(f"xml:{name.local}")
        prefix = self.symbols.prefixes.get(name.namespace, "")
        return Literal(f"{prefix}:{name.local}" if prefix else name.local)

    def source_annotation(self) -> Annotation:
        return of(Symbol(self.runtime, "Element"))

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
                places = in_open("places", *self._places(field.value.type))
                reader = self.reader(field.value.type)
                return in_open("read_groups", element, places, reader, reply)
            case "mixed":
                return in_open("read_mixed", element, reply)
            case "attributes":
                known = (self.qualified(f.tag) for f in fields if f.kind == "attribute")
                return in_open("read_attributes", element, *known)
            case _:
                return in_open("read_others", element, names, reply)

    def take(self, names: Expression, *, is_open: bool) -> Call:
        if is_open:
            element, reply = Attribute(self.source), Attribute("reply")
            return in_open("open_record", element, names, reply)
        return Call(Attribute("reply.record"), (Attribute(self.source), names))

    def _places(self, group: QName) -> Iterator[Expression]:
        """Yield the words that say where elements stand in one occurrence of a group."""
        namespace = ""
        words: list[str] = []
        for word, field in self._steps(self.context.shapes.shape(group).content, ""):
            if field is not None and field.tag.namespace != namespace:
                if words:
                    yield Literal(" ".join(words))
                    words = []
                namespace = field.tag.namespace
                if namespace:
                    yield Name(namespace_symbol(namespace, self.context))
                else:
                    yield Literal("{}")
            words.append(word)
        yield Literal(" ".join(words))

    def _steps(
        self, nodes: Sequence[Node], glue: str
    ) -> Iterator[tuple[str, ShapeField | None]]:
        for node in nodes:
            if isinstance(node, ShapeField):
                star = "*" if node.repeated else ""
                yield f"{glue}{node.tag.local}{star}", node
            elif isinstance(node, Together):
                yield from self._steps(node.nodes, glue)
            elif len(nodes) == 1:
                for branch in node.branches:
                    yield "|", None
                    yield from self._steps(branch, "")
            else:
                for index, branch in enumerate(node.branches):
                    if len(fields_in(branch)) > 1:
                        text = "a repeated group has a choice of sequences"
                        raise UnplannableError(text)
                    yield from self._steps(branch, "=" if index else "")

    def qualified(self, name: QName) -> Expression:
        """Return an expanded name, as ElementTree writes it."""
        return qualified(name, self.context)

    def names(self, fields: Sequence[ShapeField], *, typed: bool) -> Call:
        del typed
        arguments: list[Expression] = []
        for namespace, group in groupby(self._known(fields), key=_namespace):
            if namespace:
                arguments.append(Name(namespace_symbol(namespace, self.context)))
            # A star marks what may occur more than once.
            words = [f"{f.tag.local}*" if f.repeated else f.tag.local for f in group]
            arguments.extend(Literal(line) for line in fill(words))
        return Call(runtime_name("xml_read", "names"), tuple(arguments))

    def _known(self, fields: Sequence[ShapeField]) -> list[ShapeField]:
        """Return the fields whose elements stand in the content, by namespace."""
        found: dict[QName, ShapeField] = {}
        for field in fields:
            if field.kind == "element":
                found.setdefault(field.tag, field)
            elif field.kind == "group" and isinstance(field.value, Record):
                for inner in self.context.shapes.shape(field.value.type).fields:
                    found.setdefault(inner.tag, replace(inner, repeated=True))
        return sorted(found.values(), key=_namespace)

    def found(self, field: ShapeField, fields: Sequence[ShapeField]) -> Expression:
        if field.kind == "header":
            return Call(Attribute("reply.header"), (self.qualified(field.tag),))
        # Among the fields of its type, one is called by its local name if it can.
        same = [f for f in self._known(fields) if f.tag.local == field.tag.local]
        key = field.tag.local if same[0].tag == field.tag else str(field.tag)
        return Call(Attribute("get"), (Literal(key),))

    def read_from(self, field: ShapeField, found: Expression) -> Expression:
        if field.default is not None:
            word = runtime_name("xml_defaults", "or_default")
            found = Call(word, (found, Literal(field.default)))
        if field.kind == "header" and isinstance(field.value, Record):
            spared = runtime_name("xml_defaults", "spared")
            reader = Call(spared, (self.reader(field.value.type),))
            return Call(Attribute("reply.node"), (found, reader))
        return super().read_from(field, found)

    def read_list(self, field: ShapeField, found: Expression, each: Each) -> Expression:
        suffix = "_or_none" if each.optional else ""
        if field.repeated or not isinstance(field.value, Array):
            items = Call(Attribute("element.findall"), (self.qualified(field.tag),))
            if field.default is not None:
                default = Literal(field.default)
                items = Call(
                    runtime_name("xml_defaults", "or_defaults"), (items, default)
                )
        elif field.value.encoded:
            kind = "rows" if isinstance(field.value.item, Array) else "items"
            word = runtime_name("xml_decoded", f"encoded_{kind}{suffix}")
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
            kind = "arrays" if value.holes else "rows"
        else:
            kind = "nodes" if isinstance(item, (Record, Anything)) else "leaves"
        inner = self.reader(item.type) if isinstance(item, Record) else self.parse(item)
        return Call(runtime_name("xml_decoded", f"inner_{kind}"), (inner,))

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
    return Call(runtime_name("xml_open", function), arguments)


def _namespace(field: ShapeField) -> str:
    return field.tag.namespace
