"""Dataclasses of a generated package with their fields set, and what they say, as messages hold it.

A ``minimal`` message has what must be there, a ``full`` one each field once, and a ``random`` one what
chance makes of it: derived types for their bases, nil, any branch of a choice, none or several of what
may occur several times.
"""

from __future__ import annotations

import dataclasses
import importlib
from dataclasses import dataclass, field
from random import Random
from typing import TYPE_CHECKING, Any, Final, Literal, TypeAlias

from stubwright.model.xsd import ANY_TYPE, QName
from stubwright.plan.symbols import MessageKey
from stubwright.plan.values import (
    Array,
    Atom,
    Choice,
    Enumeration,
    Record,
    ShapeField,
    fields_in,
)
from tests.sweep.said import Said
from tests.sweep.samples import Samples
from tests.sweep.uses import Use, Uses
from tests.sweep.values import Values, element_of
from tests.sweep.wild import EndlessError, Wild

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from stubwright.model.api import Message, Operation
    from stubwright.plan.context import Context
    from stubwright.plan.values import Node, Value

Mode: TypeAlias = Literal["minimal", "full", "random"]

_DEPTH: Final = 6
_SHALLOW: Final = 3
_BUDGET: Final = 1500
"""How many elements a random message may have before it leaves out what is optional."""

_OPEN: Final = frozenset({"elements", "attributes", "mixed"})


@dataclass
class Filled:
    """A request or response, and the elements that its body and header hold."""

    value: Any
    body: list[Said]
    headers: list[Said]


@dataclass
class _Content:
    """What fields of one dataclass have been set to, and the content that this makes."""

    kind: type
    names: Mapping[str, str]
    owner: QName | None
    within: tuple[QName, ...]
    fields: dict[str, Any] = field(default_factory=dict[str, Any])
    said: Said = field(default_factory=lambda: Said(QName("", "")))
    headers: list[Said] = field(default_factory=list[Said])
    open_places: int = 0

    def again(self) -> _Content:
        """An empty one for a part of the same content."""
        return _Content(self.kind, self.names, self.owner, self.within)

    def take(self, other: _Content) -> None:
        """Take in a part."""
        self.fields |= other.fields
        self.said.content += other.said.content
        self.said.attributes |= other.said.attributes
        self.headers += other.headers


class Filler:
    """Fills the messages of one API."""

    def __init__(
        self, context: Context, package: str, mode: Mode, seed: str = ""
    ) -> None:
        self._context = context
        self._shapes = context.shapes
        self._package = package
        self._mode = mode
        self._chance = Random(f"{mode} {seed}")  # noqa: S311  # no secret
        self._uses = Uses(context.shapes)
        varied = mode == "random"
        samples = Samples(self._shapes.schemas, self._chance, varied=varied)
        self._wild = Wild(self._shapes.schemas, samples, self._chance)
        self._values = Values(self._shapes.schemas, samples, self._chance, varied)
        self._made = 0
        self._answered = False

    def message(self, operation: Operation, *, answered: bool) -> Filled:
        """A request or response. Raises `EndlessError`."""
        self._answered = answered
        names = self._context.names(operation)
        message = operation.response if answered else operation.request
        assert message is not None
        body = self._shapes.body(message, answered=answered)
        own = self._context.field_names(
            MessageKey(operation.key, "response" if answered else "request")
        )
        module = importlib.import_module(
            f"{self._package}.{self._context.symbols.root}.operations.{names.module}"
        )
        kind = getattr(module, names.response if answered else names.request)
        content = _Content(kind, own, self._owner(message), ())
        attributes = tuple(f for f in body.fields if f.kind.startswith("attribute"))
        headers = () if answered else self._shapes.headers(message)
        self._nodes((*body.content, *attributes, *headers), content)
        made = content.said.named(body.root) if body.root is not None else None
        parts: list[Any] = [made] if made is not None else content.said.content
        return Filled(kind(**content.fields), parts, content.headers)

    def _owner(self, message: Message) -> QName | None:
        if message.wrapper is not None or len(message.parts) != 1:
            return None
        part = message.parts[0]
        if part.element is None:
            return part.type
        return self._shapes.schemas.elements[part.element].type

    # What to set

    def _nodes(self, nodes: Sequence[Node], content: _Content) -> None:
        if self._answered:
            self._empty(nodes, content)
        for node in nodes:
            if isinstance(node, ShapeField):
                self._perhaps(node, content)
            elif isinstance(node, Choice):
                if not node.optional or self._more(content):
                    self._branch(node, content)
            elif self._more(content):
                self._whole(node.nodes, node.needed, content)

    def _empty(self, nodes: Sequence[Node], content: _Content) -> None:
        """What reading gives for open places that hold nothing."""
        for item in fields_in(tuple(nodes)):
            if item.kind in _OPEN:
                empty: Any = {} if item.kind == "attributes" else []
                content.fields.setdefault(content.names[item.key], empty)

    def _perhaps(self, field: ShapeField, content: _Content) -> None:
        needed = field.presence == "required" or self._least_open(field, content)
        if not needed and field.presence == "nil" and self._mode != "random":
            self._nil(field, content)
        elif needed or field.presence == "nil" or self._wanted(field.value, content):
            self._field(field, content)

    def _more(self, content: _Content) -> bool:
        """Tell whether to set what is optional."""
        depth = len(content.within)
        if self._mode == "full":
            return depth < _DEPTH
        if self._mode == "minimal" or depth >= _DEPTH or self._made > _BUDGET:
            return False
        return self._chance.random() < (0.5 if depth < _SHALLOW else 0.15)

    def _wanted(self, value: Value, content: _Content) -> bool:
        return self._ends(value, content.within) and self._more(content)

    def _ends(self, value: Value, within: tuple[QName, ...]) -> bool:
        while isinstance(value, Array):
            value = value.item
        return not isinstance(value, Record) or value.type not in within

    def _branch(self, choice: Choice, content: _Content) -> None:
        """The first branch that ends; any of them in a random message."""
        branches = list(choice.branches)
        if self._mode == "random":
            self._chance.shuffle(branches)
        for branch in branches:
            part = content.again()
            single = branch[0] if len(branch) == 1 else None
            needed = (single,) if isinstance(single, ShapeField) else ()
            try:
                self._whole(branch, needed, part)
            except EndlessError:
                continue
            if part.fields or choice.optional:
                content.take(part)
                return
        raise EndlessError("no branch of a choice has an end")

    def _whole(
        self, nodes: Sequence[Node], needed: Sequence[ShapeField], content: _Content
    ) -> None:
        """Content that is there: what it needs, and perhaps what it doesn't."""
        for node in nodes:
            if isinstance(node, Choice):
                self._branch(node, content)
            elif not isinstance(node, ShapeField):
                self._whole(node.nodes, node.needed, content)
            elif node in needed or self._mode == "full":
                if not self._ends(node.value, content.within):
                    raise EndlessError(f"{node.tag} has no end")
                self._field(node, content)
            elif self._wanted(node.value, content):
                self._field(node, content)

    # Fields

    def _nil(self, field: ShapeField, content: _Content) -> None:
        name = content.names[field.key]
        defaults = {f.name: f.default_factory for f in dataclasses.fields(content.kind)}
        if defaults[name] is dataclasses.MISSING:
            content.fields[name] = None
        content.said.content.append(Said(field.tag, nil=True))

    def _field(self, field: ShapeField, content: _Content) -> None:
        name = content.names[field.key]
        use = self._uses.of(content.owner, field.tag)
        self._made += 1
        if field.kind in _OPEN:
            self._open(field, content)
        elif field.kind in {"attribute", "text"}:
            value, text = self._simple(field)
            content.fields[name] = value
            if field.kind == "text":
                content.said.text = text
            else:
                content.said.attributes[str(field.tag)] = text
        elif self._is_nil(field, use, content):
            self._nil(field, content)
            if field.presence == "optional" and not self._answered:
                messages = importlib.import_module(f"{self._package}._runtime.messages")
                content.fields[name] = messages.NIL
        elif field.repeated:
            self._several(field, use, content)
        else:
            value, said = self._one(field, use, content)
            content.fields[name] = value
            place = content.headers if field.kind == "header" else content.said.content
            place.append(said)

    def _is_nil(self, field: ShapeField, use: Use, content: _Content) -> bool:
        if self._mode != "random" or field.kind != "element" or field.repeated:
            return False
        if self._wild.needs_attributes(use.type):
            return False
        nillable = field.presence == "nil"
        if field.presence == "optional" and use.nillable:
            annotations = {
                f.name: str(f.type) for f in dataclasses.fields(content.kind)
            }
            nillable = self._answered or "Nil" in annotations[content.names[field.key]]
        return nillable and self._chance.random() < 0.3

    def _several(self, field: ShapeField, use: Use, content: _Content) -> None:
        values: list[Any] = []
        content.fields[content.names[field.key]] = values
        least = max(field.least, use.occurs.minimum, field.presence == "required")
        for _ in range(self._times(least, use.occurs.maximum)):
            holed = self._mode == "random" and field.holes
            holed = holed and not self._wild.needs_attributes(use.type)
            if holed and self._chance.random() < 0.3:
                values.append(None)
                content.said.content.append(Said(field.tag, nil=True))
                continue
            value, said = self._one(field, use, content)
            values.append(value)
            grouped = said.content if field.kind == "group" else [said]
            content.said.content += grouped

    def _times(self, least: int, most: int | None) -> int:
        if self._mode != "random":
            return max(least, 1)
        limit = least + 2 if most is None or most < 2 else min(least + 2, most)
        return self._chance.randint(least, max(least, limit))

    def _one(self, field: ShapeField, use: Use, content: _Content) -> tuple[Any, Said]:
        if isinstance(field.value, (Atom, Enumeration)):
            value, text = self._simple(field)
            kind = field.value
            named = kind.type if isinstance(kind, Enumeration) else kind.declared
            known = named or (kind.base if isinstance(kind, Atom) else None)
            return value, Said(field.tag, known, text=text)
        return self._value(field.value, field.tag, content.within, use)

    def _simple(self, field: ShapeField) -> tuple[Any, str]:
        if field.fixed is not None and isinstance(field.value, (Atom, Enumeration)):
            return self._values.fixed(field.value, field.fixed)
        return self._values.simple(field.value)

    def _value(
        self, value: Value, tag: QName, within: tuple[QName, ...], use: Use
    ) -> tuple[Any, Said]:
        match value:
            case Record(name):
                return self._record(name, tag, within)
            case Array():
                return self._array(value, tag, within, use)
            case _:
                return self._values.element(value, tag, use.type)

    def _array(
        self, array: Array, tag: QName, within: tuple[QName, ...], use: Use
    ) -> tuple[Any, Said]:
        inner = self._uses.of(use.type, array.tag)
        made: list[Any] = []
        said = Said(tag, item_type=array.item_type)
        most = None if array.encoded else inner.occurs.maximum
        least = 0 if array.encoded else inner.occurs.minimum
        for _ in range(self._times(least, most)):
            holed = self._mode == "random" and array.holes
            if holed and self._chance.random() < 0.3:
                made.append(None)
                said.content.append(Said(array.tag, nil=True))
                continue
            value, item = self._value(array.item, array.tag, within, inner)
            made.append(value)
            said.content.append(item)
        return made, said

    def _record(
        self, name: QName, tag: QName, within: tuple[QName, ...]
    ) -> tuple[Any, Said]:
        if within.count(name) > 1 or len(within) > 40:
            raise EndlessError(f"{name} has no end")
        actual = self._actual(name)
        shape = self._shapes.shape(actual)
        symbol = self._context.symbols.type_symbol(actual)
        module = importlib.import_module(f"{self._package}.{symbol.module}")
        content = _Content(
            getattr(module, symbol.name),
            self._context.field_names(actual),
            actual,
            (*within, name),
        )
        self._nodes((*self._shapes.content(shape), *shape.attributes), content)
        said = content.said.named(tag)
        said.type, said.stated = actual, actual != name
        return content.kind(**content.fields), said

    def _actual(self, name: QName) -> QName:
        """A type that stands for another: itself, or one derived from it."""
        found = [] if self._shapes.shape(name).abstract else [name]
        if not found or (self._mode == "random" and self._chance.random() < 0.4):
            found += [
                n for n in self._below(name) if not self._shapes.shape(n).abstract
            ]
        if not found:
            raise EndlessError(f"nothing is derived from the abstract {name}")
        return self._chance.choice(found) if self._mode == "random" else found[0]

    def _below(self, name: QName) -> list[QName]:
        found: list[QName] = []
        pending = [name]
        while pending:
            for other in self._context.api.derived.get(pending.pop(), ()):
                found.append(other)
                pending.append(other)
        return found

    # Places that the schema leaves open

    def _least_open(self, field: ShapeField, content: _Content) -> bool:
        """Tell whether an open place has to hold elements."""
        if field.kind == "mixed" and content.owner is not None:
            return bool(list(self._wild.parts(content.owner, full=False)))
        if field.kind != "elements" or content.owner is None:
            return False
        every = self._wild.wildcards(content.owner)
        return any(w.occurs.minimum for w, _ in every)

    def _open(self, field: ShapeField, content: _Content) -> None:
        name = content.names[field.key]
        owner = content.owner or ANY_TYPE
        if field.kind == "attributes":
            content.fields[name] = self._wild.any_attribute(owner)
            content.said.attributes |= content.fields[name]
            return
        made: list[Any] = []
        if field.kind == "mixed":
            made += self._wild.parts(owner, full=self._mode == "full")
            if self._mode != "minimal":
                made = [part for each in made for part in (each, "a & b")]
                made.insert(0, "first")
        else:
            for wildcard, target in self._wild.wildcards(owner):
                most = wildcard.occurs.maximum
                least = times = wildcard.occurs.minimum
                if self._mode != "minimal":
                    times = min(self._times(least, most), 9 if most is None else most)
                made += [
                    self._wild.element(wildcard, target, owner) for _ in range(times)
                ]
        content.said.content += made
        content.fields[name] = [
            part if isinstance(part, str) else element_of(part) for part in made
        ]
