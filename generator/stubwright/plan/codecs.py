"""The plan of readers and writers, common to SOAP and JSON.

A codec module stands beside each module of dataclasses and has, for each type and each direction
that is used: a reader, which makes one constructor call with one expression per field, and a
writer, which makes one piece of the message with one expression per field. A type that others
derive from gets a function that tells them apart, too.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from typing import TYPE_CHECKING, ClassVar

from stubwright.package import (
    Annotation,
    Attribute,
    Call,
    Case,
    CodeModule,
    Constant,
    Dispatch,
    Function,
    Literal,
    Name,
    Parameter,
    Star,
    Symbol,
)
from stubwright.package import Sequence as Display
from stubwright.plan.builtins import PARSING, builtin
from stubwright.plan.context import of
from stubwright.plan.fields import field_names
from stubwright.plan.imports import attributes_in
from stubwright.plan.modules import code_module
from stubwright.plan.names import constant, snake
from stubwright.plan.shapes import (
    Array,
    Atom,
    Dictionary,
    Enumeration,
    Listing,
    Record,
    UnplannableError,
)
from stubwright.plan.usage import family

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from stubwright.model.api import Operation
    from stubwright.model.xsd import QName
    from stubwright.package import Expression
    from stubwright.plan.context import Context
    from stubwright.plan.shapes import ShapeField, Value

VALUE = "value"


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
        self, name: QName, content: Sequence[Expression], *, derived: bool
    ) -> Call:
        """Return what a writer makes of a type's content; ``derived`` adds the type's name."""

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
    def read_repeated(self, field: ShapeField, found: Expression) -> Expression:
        """Return the expression for the occurrences of a repeated field."""

    @abstractmethod
    def read_items(self, array: Array, found: Expression, method: str) -> Expression:
        """Return the expression for the items of an array."""

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

    @property
    def dispatches(self) -> bool:
        """Tell whether the wire says which derived type a value has."""
        return True

    # Reading

    def read_field(
        self, field: ShapeField, fields: Sequence[ShapeField], *, written: bool
    ) -> Expression:
        """Return the expression that reads a field.

        ``written`` is for types that requests use too, where an array that is absent is None.
        """
        value = field.value
        found = Call(Attribute("get"), (Literal(self.key(field, fields)),))
        optional = written and field.presence != "required"
        suffix = "_or_none" if optional else ""
        if isinstance(value, Dictionary):
            return self.read_dictionary(value, found, f"reply.dictionary{suffix}")
        if isinstance(value, Array):
            items = self.read_items(value, found, f"reply.items{suffix}")
            return self._each(value.item, items, holes=value.holes)
        if field.repeated:
            return self._each(
                value, self.read_repeated(field, found), holes=field.holes
            )
        return self.read_from(field, found)

    def read_from(self, field: ShapeField, found: Expression) -> Expression:
        """Return the expression that reads a single field from what stands under its name."""
        found = self._single(field.value, found)
        strict = (
            field.presence == "required" and not self.context.api.entry.tolerant_replies
        )
        if strict:
            return Call(Attribute("reply.required"), (found, Literal(field.tag.local)))
        return found

    def _single(self, value: Value, found: Expression) -> Expression:
        match value:
            case Record(name):
                return Call(Attribute("reply.node"), (found, self.reader(name)))
            case Enumeration(name):
                values = Name(self.symbols.enum_symbol(name))
                return Call(Attribute("reply.enumeration"), (found, values))
            case Atom(base) if builtin(base).read:
                return Call(Attribute(f"reply.{builtin(base).read}"), (found,))
            case _:
                return Call(Attribute("reply.value"), (found, self._parse(value)))

    def _each(self, value: Value, items: Expression, *, holes: bool) -> Expression:
        suffix = "_or_nil" if holes else ""
        if isinstance(value, Record):
            return Call(
                Attribute(f"reply.nodes{suffix}"), (items, self.reader(value.type))
            )
        return Call(Attribute(f"reply.leaves{suffix}"), (items, self._parse(value)))

    def _parse(self, value: Value) -> Expression:
        match value:
            case Atom(base):
                return Name(builtin(base).parse)
            case Enumeration(name):
                values = Name(self.symbols.enum_symbol(name))
                return Call(Name(Symbol(PARSING, "parse_member")), (values,))
            case Listing(item):
                return Call(Name(Symbol(PARSING, "parse_list")), (self._parse(item),))
            case _:
                raise UnplannableError("an array of arrays")

    def reader(self, name: QName) -> Name:
        """Return the reader of a type."""
        return Name(self.symbols.codec_symbol(self.package, name, "read"))

    def read_function(
        self,
        function: str,
        symbol: Symbol,
        fields: Sequence[ShapeField],
        names: str,
        *,
        written: bool,
    ) -> Function:
        """Return the function that reads fields into a dataclass."""
        keywords = tuple(
            (python, self.read_field(field, fields, written=written))
            for field, python in zip(fields, field_names(fields), strict=True)
        )
        take = Call(
            Attribute("reply.record"), (Attribute(self.source), Attribute(names))
        )
        result = Call(Name(symbol), (), keywords)
        uses_get = any(name == "get" for name in attributes_in(result))
        return Function(
            function,
            self.reader_parameters(),
            of(symbol),
            result,
            assignments=(Constant("get" if uses_get else "", take),),
        )

    def reader_parameters(self) -> tuple[Parameter, ...]:
        """Return the parameters of a reader."""
        reply = of(Symbol(self.runtime, "Reply"))
        return (
            Parameter(self.source, self.source_annotation()),
            Parameter("reply", reply),
        )

    # Modules of types

    def type_modules(self) -> Iterator[CodeModule]:
        """Yield the codec module of each module of types that messages use."""
        groups: dict[str, list[QName]] = {}
        for name in self.context.usage.records:
            if any(True for _ in self._type(name)):
                groups.setdefault(self.symbols.modules[name], []).append(name)
        for module, members in sorted(groups.items()):
            ordered = sorted(members, key=lambda name: self.symbols.types[name])
            constants: list[Constant] = []
            functions: list[Function] = []
            for name in ordered:
                for planned in self._type(name):
                    if isinstance(planned, Constant):
                        constants.append(planned)
                    else:
                        functions.append(planned)
            path = self.context.path(self.package, "types", module)
            doc = f"The {self.title} forms of `types.{module}`."
            yield code_module(path, doc, tuple(constants), tuple(functions))

    def _type(self, name: QName) -> Iterator[Constant | Function]:
        if "read" in self.context.usage.code.get(name, ()):
            yield from self._type_readers(name)
        if "write" in self.context.usage.records[name]:
            yield from self._type_writers(name)

    def _derived(self, name: QName, direction: str) -> list[QName]:
        """Return the types that may stand for a type, the most derived first."""
        if not self.dispatches:
            return []
        used = self.context.usage.code
        others = [n for n in family(name, self.context.api) if n != name]
        return [n for n in reversed(others) if direction in used.get(n, ())]

    def _type_readers(self, name: QName) -> Iterator[Constant | Function]:
        shape = self.context.shapes.shape(name)
        snaked = snake(self.symbols.types[name])
        names = f"_{constant(self.symbols.types[name])}"
        derived = self._derived(name, "read")
        typed = bool(derived) or shape.base is not None
        yield Constant(names, self.names(shape.fields, typed=typed))
        symbol = self.symbols.type_symbol(name)
        written = "write" in self.context.usage.records[name]
        plain_name = f"_read_{snaked}" if derived else f"read_{snaked}"
        yield self.read_function(
            plain_name, symbol, shape.fields, names, written=written
        )
        if derived:
            yield Function(
                f"read_{snaked}",
                self.reader_parameters(),
                of(symbol),
                self._read_call(f"_read_{snaked}"),
                dispatch=self._read_dispatch(name, derived),
            )

    def _read_call(self, function: str) -> Call:
        return Call(Attribute(function), (Attribute(self.source), Attribute("reply")))

    def _read_dispatch(self, name: QName, derived: list[QName]) -> Dispatch:
        cases: list[Case] = []
        for other in derived:
            snaked = snake(self.symbols.types[other])
            prefix = "_read" if self._derived(other, "read") else "read"
            call = self._read_call(f"{prefix}_{snaked}")
            cases.append(Case(Literal(self.type_pattern(other)), call))
        arguments = (Attribute(self.source), Attribute("other"), self.type_name(name))
        return Dispatch(
            self.type_of(), tuple(cases), Call(Attribute("reply.expect"), arguments)
        )

    def _type_writers(self, name: QName) -> Iterator[Function]:
        shape = self.context.shapes.shape(name)
        symbol = self.symbols.type_symbol(name)
        snaked = snake(self.symbols.types[name])
        in_family = shape.base is not None or bool(self._derived(name, "write"))
        content: tuple[Expression, ...]
        if in_family:
            content = (Star(self._content_call(name)),)
            if shape.own or shape.base is None:
                yield self._content_function(name)
        else:
            content = self.write_fields(shape.fields)
        if "write" not in self.context.usage.positions.get(name, ()):
            return
        derived = self._derived(name, "write")
        cases = tuple(
            Case(
                Name(self.symbols.type_symbol(other)),
                self.record(other, (Star(self._content_call(other)),), derived=True),
            )
            for other in derived
        )
        dispatch = Dispatch(Attribute(VALUE), cases) if cases else None
        result = self.record(name, content, derived=False)
        parameters = self.writer_parameters(of(symbol))
        yield Function(
            f"write_{snaked}", parameters, self.whole(), result, dispatch=dispatch
        )

    def _content_call(self, name: QName) -> Call:
        """Return the call for the content of a type; an empty extension has that of its base."""
        shape = self.context.shapes.shape(name)
        while not shape.own and shape.base is not None:
            shape = self.context.shapes.shape(shape.base)
        return Call(
            Attribute(f"_{snake(self.symbols.types[shape.name])}"), (Attribute(VALUE),)
        )

    def _content_function(self, name: QName) -> Function:
        shape = self.context.shapes.shape(name)
        own = shape.fields[len(shape.fields) - shape.own :]
        pieces = list(self.write_fields(own, names_of=shape.fields))
        if shape.base is not None:
            pieces.insert(0, Star(self._content_call(shape.base)))
        piece = self.piece()
        returns = Annotation(f"tuple[{piece.text}, ...]", piece.symbols)
        parameter = Parameter(VALUE, of(self.symbols.type_symbol(name)))
        function = f"_{snake(self.symbols.types[name])}"
        return Function(function, (parameter,), returns, Display(tuple(pieces)))

    def write_fields(
        self, fields: Sequence[ShapeField], names_of: Sequence[ShapeField] | None = None
    ) -> tuple[Expression, ...]:
        """Return the pieces of a message that fields make, in order."""
        every = names_of if names_of is not None else fields
        python = dict(
            zip((field.tag for field in every), field_names(every), strict=True)
        )
        return tuple(
            self.write_field(field, Attribute(f"{VALUE}.{python[field.tag]}"))
            for field in fields
        )

    def writer(self, name: QName) -> Name:
        """Return the writer of a type."""
        return Name(self.symbols.codec_symbol(self.package, name, "write"))
