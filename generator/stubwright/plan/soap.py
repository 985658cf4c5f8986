"""The plan of the SOAP codecs."""

from __future__ import annotations

from dataclasses import replace
from itertools import groupby
from typing import TYPE_CHECKING, ClassVar, Final

from stubwright.model.xsd import ANY_TYPE, SOAP12_ENCODING, SOAP_ENCODING, XML, XSD
from stubwright.package import (
    Annotation,
    Attribute,
    Call,
    Constant,
    Function,
    Literal,
    Name,
    Parameter,
    Qualified,
    Symbol,
)
from stubwright.plan.builtins import LEXICAL, builtin
from stubwright.plan.codecs import VALUE, Codec, Each
from stubwright.plan.context import of, plain, runtime_name
from stubwright.plan.modules import code_module
from stubwright.plan.names import constant
from stubwright.plan.obstacles import UnplannableError
from stubwright.plan.symbols import MessageKey
from stubwright.plan.values import (
    Anything,
    Array,
    Atom,
    Dictionary,
    Enumeration,
    Listing,
    Record,
    ShapeField,
    Together,
    fields_in,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from stubwright.model.api import Operation
    from stubwright.model.xsd import QName
    from stubwright.package import CodeModule, Expression
    from stubwright.plan.context import Context
    from stubwright.plan.values import Node, Shape, Value

_ENCODING: Final = {"1.1": SOAP_ENCODING, "1.2": SOAP12_ENCODING}
_PRESENCE: Final = {"required": "", "optional": "_if_set", "nil": "_or_nil"}


class SoapCodec(Codec):
    """Readers of ElementTree elements, writers of text."""

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

    def writer_parameters(self, value: Annotation) -> tuple[Parameter, ...]:
        return (Parameter("tag", plain("str")), Parameter(VALUE, value))

    def source_annotation(self) -> Annotation:
        return of(Symbol(self.runtime, "Element"))

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
            return Call(runtime_name("xml_open", "write_attributes"), (value,))
        suffix = "" if field.presence == "required" else "_if_set"
        function = runtime_name("xml_write", f"attribute{suffix}")
        return Call(function, (self.tag(field.tag), self._text_of(field), value))

    def refusal(self, name: QName) -> Call:
        return Call(runtime_name("xml_open", "abstract"), (Literal(name.local),))

    def refuse_dropped(
        self, shape: Shape, names: Mapping[str, str]
    ) -> tuple[Expression, ...]:
        refuse = runtime_name("xml_open", "dropped")
        return tuple(
            Call(refuse, (Literal(f.tag.local), Attribute(f"{VALUE}.{names[f.key]}")))
            for f in shape.dropped
        )

    def group_writer(
        self, function: str, symbol: Symbol, content: Sequence[Expression]
    ) -> Function:
        result = Call(runtime_name("xml_write", "content"), tuple(content))
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
            return Call(runtime_name("xml_write", "content"), pieces)
        marks: tuple[Expression, ...] = tuple(
            self._attribute(field, names[field.key])
            for field in body.fields
            if field.kind in {"attribute", "attributes"}
        )
        if message.use == "encoded":
            version = operation.soap.version if operation.soap is not None else "1.1"
            marks = (Literal(f' s:encodingStyle="{_ENCODING[version]}"'),)
        return _element(self.tag(body.root), pieces, marks)

    def write_nodes(
        self, nodes: Sequence[Node], names: Mapping[str, str]
    ) -> tuple[Expression, ...]:
        return tuple(self._written(node, names) for node in nodes)

    def _written(self, node: Node, names: Mapping[str, str]) -> Expression:
        if isinstance(node, ShapeField):
            return self.write_field(node, Attribute(f"{VALUE}.{names[node.key]}"))
        if isinstance(node, Together):
            needed = Literal(" ".join(field.tag.local for field in node.needed))
            pieces = self.write_nodes(node.nodes, names)
            own = tuple(
                Attribute(f"{VALUE}.{names[field.key]}") for field in node.needed
            )
            joined = Call(runtime_name("xml_write", "content"), pieces)
            return Call(runtime_name("xml_open", "together"), (needed, joined, *own))
        branches: list[Expression] = []
        for branch in node.branches:
            written = self.write_nodes(branch, names)
            joined = Call(runtime_name("xml_write", "content"), written)
            branches.append(written[0] if len(written) == 1 else joined)
        words = "|".join(
            ",".join(f.tag.local for f in fields_in(branch)) for branch in node.branches
        )
        function = "choice_if_any" if node.optional else "choice"
        return Call(runtime_name("xml_open", function), (Literal(words), *branches))

    def read_open(
        self, field: ShapeField, fields: Sequence[ShapeField], names: Expression
    ) -> Expression:
        element, reply = Attribute(self.source), Attribute("reply")
        match field.kind:
            case "attribute":
                name = self.qualified(field.tag)
                arguments = (element, name, self.parse(field.value), reply)
                return self.strictly(field, _open("read_attribute", *arguments))
            case "text":
                return self.strictly(field, self.single(field.value, element))
            case "group" if isinstance(field.value, Record):
                places = _open("places", *self._places(field.value.type))
                reader = self.reader(field.value.type)
                return _open("read_groups", element, places, reader, reply)
            case "mixed":
                return _open("read_mixed", element, reply)
            case "attributes":
                known = (self.qualified(f.tag) for f in fields if f.kind == "attribute")
                return _open("read_attributes", element, *known)
            case _:
                return _open("read_others", element, names, reply)

    def take(self, names: Expression, *, is_open: bool) -> Call:
        if is_open:
            element, reply = Attribute(self.source), Attribute("reply")
            return _open("open_record", element, names, reply)
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

    def key(self, field: ShapeField, fields: Sequence[ShapeField]) -> str:
        """Return what a field is called among the fields of its type: its local name if it can."""
        same = [f for f in self._known(fields) if f.tag.local == field.tag.local]
        return field.tag.local if same[0].tag == field.tag else str(field.tag)

    def read_list(self, field: ShapeField, found: Expression, each: Each) -> Expression:
        if isinstance(field.value, Array) and field.value.encoded:
            suffix = "_or_none" if each.optional else ""
            items: Call = Call(
                runtime_name("xml_encoded", f"encoded_items{suffix}"), (found,)
            )
        elif isinstance(field.value, Array):
            method = "reply.items_or_none" if each.optional else "reply.items"
            items = Call(Attribute(method), (found, self.qualified(field.value.tag)))
        else:
            items = Call(Attribute("element.findall"), (self.qualified(field.tag),))
        return Call(each.method, (items, each.convert))

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

    def write_field(self, field: ShapeField, value: Attribute) -> Expression:
        match field.kind:
            case "element":
                pass
            case "text":
                return _open("write_text", self._text_of(field), value)
            case "group" if isinstance(field.value, Record):
                some = "write_some_groups" if field.least else "write_groups"
                return _open(some, self.writer(field.value.type), value)
            case "mixed":
                return _open("write_mixed", value)
            case "elements":
                return _open("write_others", value)
            case _:  # attributes stand elsewhere
                return Literal("")
        module, kind, arguments = self._writing(field)
        suffix = "" if field.repeated else _PRESENCE[field.presence]
        some = "some_" if field.least else ""
        function = runtime_name(module, f"{some}{kind}{suffix}")
        return Call(function, (self.tag(field.tag), *arguments, value))

    def _writing(self, field: ShapeField) -> tuple[str, str, tuple[Expression, ...]]:
        many = field.repeated
        match field.value:
            case Record() | Anything() as value:
                return "xml_write", "nodes" if many else "node", (self._node_of(value),)
            case Array() as array if array.encoded:
                return "xml_encoded", *self._encoded(array)
            case Array(tag, Record() | Anything() as item):
                written = (self.tag(tag), self._node_of(item))
                return "xml_write", "node_array", written
            case Array(tag, item):
                return "xml_write", "leaf_array", (self.tag(tag), self.text(item))
            case Dictionary(tag, key, value):
                tags = (self.tag(tag), self.tag(key), self.tag(value))
                return "xml_write", "dictionary", tags
            case _:
                text = self._text_of(field)
                return "xml_write", "leaves" if many else "leaf", (text,)

    def _node_of(self, value: Record | Anything) -> Expression:
        if isinstance(value, Record):
            return self.writer(value.type)
        return runtime_name("xml_open", "write_anything")

    def _encoded(self, array: Array) -> tuple[str, tuple[Expression, ...]]:
        kind = array.item_type or ANY_TYPE
        prefixed = f"xsd:{kind.local}" if kind.namespace == XSD else None
        stated = Literal(prefixed or self.tag(kind).value)
        item = self.tag(array.tag)
        arguments = (Literal(array.encoded), stated, item)
        items = Call(runtime_name("xml_encoded", "Items"), arguments)
        if isinstance(array.item, (Record, Anything)):
            return "encoded_nodes", (items, self._node_of(array.item))
        return "encoded_leaves", (items, self.text(array.item))

    def _text_of(self, field: ShapeField) -> Expression:
        text = self.text(field.value)
        if field.fixed is None:
            return text
        return Call(Name(Symbol(LEXICAL, "xs_fixed")), (text, Literal(field.fixed)))

    def text(self, value: Value) -> Expression:
        """Return the function that writes a simple value."""
        match value:
            case Atom(base):
                return Name(builtin(base).text)
            case Enumeration():
                return Name(Symbol(LEXICAL, "xs_string"))
            case Listing(item):
                return Call(Name(Symbol(LEXICAL, "xs_list")), (self.text(item),))
            case _:
                raise UnplannableError("an array of arrays")


def _open(function: str, *arguments: Expression) -> Call:
    return Call(runtime_name("xml_open", function), arguments)


def _element(
    tag: Expression, content: Sequence[Expression], marks: Sequence[Expression]
) -> Call:
    """Return the call that writes an element with its attributes."""
    element = runtime_name("xml_write", "element")
    if not marks:
        return Call(element, (tag, *content))
    joined = marks[0]
    if len(marks) > 1:
        joined = Call(runtime_name("xml_write", "content"), tuple(marks))
    return Call(element, (tag, *content), (("attributes", joined),))


def _namespace(field: ShapeField) -> str:
    return field.tag.namespace


def namespace_symbol(namespace: str, context: Context) -> Symbol:
    """Return the constant of a namespace."""
    prefix = context.symbols.prefixes[namespace]
    return Symbol(f"{context.symbols.root}._soap.namespaces", f"NS_{constant(prefix)}")


def qualified(name: QName, context: Context) -> Expression:
    """Return an expanded name, as ElementTree writes it."""
    if not name.namespace:
        return Literal(name.local)
    return Qualified(namespace_symbol(name.namespace, context), name.local)


def namespace_module(context: Context) -> CodeModule:
    """Return the module of the namespaces that the codecs name."""
    constants = tuple(
        Constant(f"NS_{constant(prefix)}", Literal(f"{{{namespace}}}"))
        for namespace, prefix in context.symbols.prefixes.items()
    )
    doc = "The namespaces of the messages, as ElementTree writes them."
    return code_module(context.path("_soap", "namespaces"), doc, constants)


def fill(words: Sequence[str], width: int = 68) -> list[str]:
    """Join words with blanks into lines of at most ``width`` characters."""
    lines: list[str] = []
    for word in words:
        if lines and len(lines[-1]) + len(word) < width:
            lines[-1] = f"{lines[-1]} {word}"
        else:
            lines.append(word)
    return lines
