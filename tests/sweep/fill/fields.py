"""The fields of a generated package's dataclasses: values for them, and what these say in messages."""

from __future__ import annotations

import dataclasses
import importlib
from abc import ABC, abstractmethod
from typing import TYPE_CHECKING, Any, Final

from stubwright.plan.content.values import (
    Anything,
    Array,
    Atomic,
    Enumeration,
    Record,
    ShapeField,
)
from stubwright.schema.xsd import ANY_TYPE
from tests.sweep.check.expected import Said
from tests.sweep.fill.declarations import Use, Uses
from tests.sweep.fill.draft import Content
from tests.sweep.fill.open_content import Places
from tests.sweep.fill.policy import Chances
from tests.sweep.fill.samples import Samples
from tests.sweep.fill.values import Values
from tests.sweep.fill.wildcards import EndlessError, Wild

if TYPE_CHECKING:
    from collections.abc import Sequence

    from stubwright.plan.content.values import Node, Value
    from stubwright.plan.context import Context
    from stubwright.schema.xsd import QName
    from tests.sweep.fill.policy import Mode

OPEN: Final = frozenset({"elements", "attributes", "mixed"})


class Fields(ABC):
    """Fills the fields of one API's dataclasses; which of them are set, the subclass says."""

    def __init__(
        self, context: Context, package: str, mode: Mode, seed: str = ""
    ) -> None:
        self._context = context
        self._shapes = context.shapes
        self._package = package
        self._chances = Chances(mode, seed)
        self._uses = Uses(context.shapes)
        schemas, draw = self._shapes.schemas, self._chances.draw
        samples = Samples(schemas, draw, varied=self._chances.random)
        self._wild = Wild(schemas, samples, draw)
        self._places = Places(self._wild, self._uses, self._chances)
        self._values = Values(schemas, samples, draw, varied=self._chances.random)
        self._answered = False

    @abstractmethod
    def _nodes(self, nodes: Sequence[Node], content: Content) -> None:
        """Set what of a content is to be set."""

    def _is_list(self, field: ShapeField, content: Content) -> bool:
        """Tell whether a field reads as an empty list where it is nil or absent."""
        used = self._context.usage.records
        read_only = content.owner in used and "write" not in used[content.owner]
        return self._answered and read_only and isinstance(field.value, Array)

    def _nil(self, field: ShapeField, content: Content) -> None:
        name = content.names[field.key]
        defaults = {f.name: f.default_factory for f in dataclasses.fields(content.kind)}
        if self._is_list(field, content):
            content.fields[name] = []
        elif defaults[name] is dataclasses.MISSING:
            content.fields[name] = None
        content.said.content.append(Said(field.tag, nil=True))

    def _field(self, field: ShapeField, content: Content) -> None:
        name = content.names[field.key]
        use = self._uses.of(content.owner, field.tag)
        self._chances.made += 1
        if field.kind in OPEN:
            self._places.fill(field, content)
        elif field.kind in {"attribute", "text"}:
            value, text = self._simple(field, content.owner)
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

    def _is_nil(self, field: ShapeField, use: Use, content: Content) -> bool:
        if not self._chances.random or field.kind != "element" or field.repeated:
            return False
        if self._wild.needs_attributes(use.type):
            return False
        nillable = field.presence == "nil"
        if field.presence == "optional" and use.nillable:
            annotations = {
                f.name: str(f.type) for f in dataclasses.fields(content.kind)
            }
            nillable = self._answered or "Nil" in annotations[content.names[field.key]]
        return nillable and self._chances.nil()

    def _several(self, field: ShapeField, use: Use, content: Content) -> None:
        values: list[Any] = []
        content.fields[content.names[field.key]] = values
        least = max(field.min_occurs, use.occurs.minimum, field.presence == "required")
        # How often a group may occur isn't known; twice, at least.
        most = max(least, 2) if field.kind == "group" else use.occurs.maximum
        for _ in range(self._chances.times(least, most)):
            holed = field.nillable_items and not self._wild.needs_attributes(use.type)
            if holed and self._chances.nil():
                values.append(None)
                content.said.content.append(Said(field.tag, nil=True))
                continue
            value, said = self._one(field, use, content)
            values.append(value)
            grouped = said.content if field.kind == "group" else [said]
            content.said.content += grouped

    def _one(self, field: ShapeField, use: Use, content: Content) -> tuple[Any, Said]:
        if isinstance(field.value, (Atomic, Enumeration)):
            value, text = self._simple(field)
            kind = field.value
            named = kind.type if isinstance(kind, Enumeration) else kind.declared
            known = named or (kind.base if isinstance(kind, Atomic) else None)
            return value, Said(field.tag, known, text=text)
        return self._value(field.value, field.tag, content.within, use)

    def _simple(self, field: ShapeField, owner: QName | None = None) -> tuple[Any, str]:
        if field.fixed is not None and isinstance(field.value, (Atomic, Enumeration)):
            return self._values.fixed(field.value, field.fixed)
        if field.kind == "text" and owner is not None:
            value, text = self._values.text(field.value, owner)
        else:
            value, text = self._values.simple(field.value)
        if self._answered and not text and field.kind != "attribute":
            return self._empty_means(field, value), text
        return value, text

    def _empty_means(self, field: ShapeField, value: Any) -> Any:
        """What an element without a text reads as."""
        if field.default is None or not isinstance(field.value, (Atomic, Enumeration)):
            return value
        return self._values.fixed(field.value, field.default)[0]

    def _value(
        self, value: Value, tag: QName, within: tuple[QName, ...], use: Use
    ) -> tuple[Any, Said]:
        match value:
            case Record(name):
                return self._record(name, tag, within)
            case Array(rank=1):
                return self._array(value, tag, within, use)
            case Array():
                return self._grid(value, tag, within, use)
            case Anything() if self._chances.derived(len(within)):
                return self._any(tag, within)
            case _:
                return self._values.element(value, tag, use.type)

    def _any(self, tag: QName, within: tuple[QName, ...]) -> tuple[Any, Said]:
        """A value of any type that is of a type which the package has, if it has one."""
        direction = "read" if self._answered else "write"
        every = self._context.usage.code
        for name in self._chances.order([n for n in every if direction in every[n]])[
            :3
        ]:
            component = self._shapes.component(name)
            if not component.anonymous and not component.abstract:
                try:
                    return self._of_type(name, ANY_TYPE, tag, within)
                except EndlessError:
                    continue
        return self._values.element(Anything(), tag)

    def _array(
        self, array: Array, tag: QName, within: tuple[QName, ...], use: Use
    ) -> tuple[Any, Said]:
        inner = self._uses.of(use.type, array.tag)
        made: list[Any] = []
        said = Said(tag, item_type=array.item_type)
        most = None if array.encoded else inner.occurs.maximum
        least = 0 if array.encoded else inner.occurs.minimum
        for _ in range(self._chances.times(least, most)):
            if array.nillable_items and self._chances.nil():
                made.append(None)
                said.content.append(Said(array.tag, nil=True))
                continue
            value, item = self._value(array.item, array.tag, within, inner)
            made.append(value)
            said.content.append(item)
        return made, said

    def _grid(
        self, array: Array, tag: QName, within: tuple[QName, ...], use: Use
    ) -> tuple[Any, Said]:
        """An array of several dimensions: rows of one length."""
        # Where there is no row, nothing says how long it would be.
        sizes = tuple(self._chances.times(1, None) for _ in range(array.rank))
        said = Said(tag, item_type=array.item_type, sizes=sizes)
        row = array
        while row.rank > 1:
            assert isinstance(row.item, Array)
            row = row.item

        def rows(depth: int) -> list[Any]:
            if depth < array.rank:
                return [rows(depth + 1) for _ in range(sizes[depth])]
            value, item = self._value(row.item, row.tag, within, use)
            said.content.append(item)
            return value  # type: ignore[no-any-return]  # an item of the last row

        return rows(0), said

    def _record(
        self, name: QName, tag: QName, within: tuple[QName, ...]
    ) -> tuple[Any, Said]:
        if within.count(name) > 1 or len(within) > 40:
            raise EndlessError(f"{name} has no end")
        for actual in self._actual(name, within):
            try:
                return self._of_type(actual, name, tag, within)
            except EndlessError:
                continue
        raise EndlessError(f"neither {name} nor what is derived from it has an end")

    def _of_type(
        self, actual: QName, name: QName, tag: QName, within: tuple[QName, ...]
    ) -> tuple[Any, Said]:
        shape = self._shapes.shape(actual)
        symbol = self._context.symbols.type_symbol(actual)
        module = importlib.import_module(f"{self._package}.{symbol.module}")
        content = Content(
            getattr(module, symbol.name),
            self._context.field_names(actual),
            actual,
            (*within, name),
        )
        self._nodes((*self._shapes.content(shape), *shape.attributes), content)
        said = content.said.named(tag)
        said.type, said.stated = actual, actual != name
        return content.kind(**content.fields), said

    def _actual(self, name: QName, within: tuple[QName, ...]) -> list[QName]:
        """Types that may stand for another: itself, or one derived from it."""
        pending = [name]
        every: list[QName] = []
        while pending:
            every.append(pending.pop(0))
            pending += self._context.api.derived.get(every[-1], ())
        found = [n for n in every if not self._shapes.shape(n).abstract]
        if found[:1] == [name] and not self._chances.derived(len(within)):
            return found[:1]
        ordered = self._chances.order(found)[:3]
        return [*ordered, name] if name in found else ordered
