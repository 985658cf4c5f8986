"""The plan of the SOAP codecs."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, ClassVar, Final

from stubwright.package import (
    Annotation,
    Attribute,
    Call,
    Constant,
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
from stubwright.plan.shapes import (
    Array,
    Atom,
    Dictionary,
    Enumeration,
    Listing,
    Record,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from stubwright.model.api import Operation
    from stubwright.model.xsd import QName
    from stubwright.package import CodeModule, Expression
    from stubwright.plan.context import Context
    from stubwright.plan.shapes import ShapeField, Value

_PRESENCE: Final = {"required": "", "optional": "_if_set", "nil": "_or_nil"}


class SoapCodec(Codec):
    """Readers of ElementTree elements, writers of text."""

    package: ClassVar[str] = "_soap"
    title: ClassVar[str] = "SOAP"
    runtime: ClassVar[str] = "_runtime.xml_read"
    source: ClassVar[str] = "element"

    def tag(self, name: QName) -> Literal:
        """Return a name as it is written: with the prefix that the envelope declares."""
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
        self, content: Sequence[Expression], mark: Expression | None = None
    ) -> Call:
        keywords = (("attributes", mark),) if mark is not None else ()
        arguments = (Attribute("tag"), *content)
        return Call(runtime_name("xml_write", "element"), arguments, keywords)

    def mark(self, name: QName) -> Expression:
        return Literal(f' i:type="{self.tag(name).value}"')

    def mark_parameter(self) -> tuple[Parameter, Expression]:
        return Parameter("mark", plain("str"), Literal("")), Attribute("mark")

    def record_of(self, operation: Operation) -> Expression:
        message = operation.request
        fields = self.write_fields(self.context.request_fields(operation))
        root = message.wrapper or (message.parts[0].element if message.parts else None)
        if root is None:
            return Literal("")
        return Call(runtime_name("xml_write", "element"), (self.tag(root), *fields))

    def qualified(self, name: QName) -> Expression:
        """Return an expanded name, as ElementTree writes it."""
        return qualified(name, self.context)

    def names(self, fields: Sequence[ShapeField], *, typed: bool) -> Call:
        del typed
        arguments: list[Expression] = []
        for namespace, group in groupby(
            _by_namespace(fields), key=lambda f: f.tag.namespace
        ):
            if namespace:
                arguments.append(Name(namespace_symbol(namespace, self.context)))
            # A star marks what may occur more than once.
            words = [f"{f.tag.local}*" if f.repeated else f.tag.local for f in group]
            arguments.extend(Literal(line) for line in fill(words))
        return Call(runtime_name("xml_read", "names"), tuple(arguments))

    def key(self, field: ShapeField, fields: Sequence[ShapeField]) -> str:
        """Return what a field is called among the fields of its type: its local name if it can."""
        same = [f for f in _by_namespace(fields) if f.tag.local == field.tag.local]
        return field.tag.local if same[0] == field else str(field.tag)

    def read_list(self, field: ShapeField, found: Expression, each: Each) -> Expression:
        if isinstance(field.value, Array):
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
        kind, arguments = self._writing(field)
        suffix = "" if field.repeated else _PRESENCE[field.presence]
        function = runtime_name("xml_write", f"{kind}{suffix}")
        return Call(function, (self.tag(field.tag), *arguments, value))

    def _writing(self, field: ShapeField) -> tuple[str, tuple[Expression, ...]]:
        match field.value:
            case Record(name):
                return "nodes" if field.repeated else "node", (self.writer(name),)
            case Array(tag, Record(name)):
                return "node_array", (self.tag(tag), self.writer(name))
            case Array(tag, item):
                return "leaf_array", (self.tag(tag), self.text(item))
            case Dictionary(tag, key, value):
                return "dictionary", (self.tag(tag), self.tag(key), self.tag(value))
            case value:
                return "leaves" if field.repeated else "leaf", (self.text(value),)

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


def _by_namespace(fields: Sequence[ShapeField]) -> list[ShapeField]:
    return sorted(fields, key=lambda field: field.tag.namespace)


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
