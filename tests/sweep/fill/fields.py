"""Sets the fields of generated dataclasses, and records the XML elements that they must become."""

from __future__ import annotations

import dataclasses
import importlib
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
from tests.sweep.check.expected import ExpectedElement
from tests.sweep.fill.declarations import Declaration, Declarations
from tests.sweep.fill.draft import Draft
from tests.sweep.fill.open_content import OpenContent
from tests.sweep.fill.samples import Samples
from tests.sweep.fill.values import Values
from tests.sweep.fill.wildcards import UnfillableError, WildcardContent

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from stubwright.plan.content.values import Node, Value
    from stubwright.plan.context import Context
    from stubwright.schema.xsd import QName
    from tests.sweep.fill.policy import FillPolicy

OPEN: Final = frozenset({"elements", "attributes", "mixed"})


class FieldSetter:
    """Sets fields of one API's dataclasses. ``set_content`` decides which fields of a type are set."""

    def __init__(
        self,
        context: Context,
        package: str,
        policy: FillPolicy,
        set_content: Callable[[Sequence[Node], Draft], None],
        *,
        is_reply: bool,
    ) -> None:
        self._context = context
        self._shapes = context.shapes
        self._package = package
        self._policy = policy
        self._set_content = set_content
        self._is_reply = is_reply
        self._declarations = Declarations(context.shapes)
        schemas, generator = self._shapes.schemas, policy.generator
        samples = Samples(schemas, generator, varied=policy.is_random)
        self._wildcards = WildcardContent(schemas, samples, generator)
        self.open_content = OpenContent(self._wildcards, self._declarations, policy)
        self._values = Values(schemas, samples, generator, varied=policy.is_random)

    def is_list(self, field: ShapeField, draft: Draft) -> bool:
        """Tell whether a field reads as an empty list when it is nil or absent."""
        records = self._context.usage.records
        used = records.get(draft.owner) if draft.owner else None
        read_only = used is not None and "write" not in used
        return self._is_reply and read_only and isinstance(field.value, Array)

    def set_nil(self, field: ShapeField, draft: Draft) -> None:
        """Set a field to None, and record a nil element."""
        name = draft.names[field.key]
        defaults = {f.name: f.default_factory for f in dataclasses.fields(draft.kind)}
        if self.is_list(field, draft):
            draft.fields[name] = []
        elif defaults[name] is dataclasses.MISSING:
            draft.fields[name] = None
        draft.expected.content.append(ExpectedElement(field.tag, nil=True))

    def set(self, field: ShapeField, draft: Draft) -> None:
        """Set a field. Raises `UnfillableError`."""
        name = draft.names[field.key]
        declared = self._declarations.of(draft.owner, field.tag)
        self._policy.elements += 1
        if field.kind in OPEN:
            self.open_content.fill(field, draft)
        elif field.kind in {"attribute", "text"}:
            value, text = self._simple(field, draft.owner)
            draft.fields[name] = value
            if field.kind == "text":
                draft.expected.text = text
            else:
                draft.expected.attributes[str(field.tag)] = text
        elif self._is_nil(field, declared, draft):
            self.set_nil(field, draft)
            if field.presence == "optional" and not self._is_reply:
                messages = importlib.import_module(f"{self._package}._runtime.messages")
                draft.fields[name] = messages.NIL
        elif field.repeated:
            self._several(field, declared, draft)
        else:
            value, expected = self._one(field, declared, draft)
            draft.fields[name] = value
            place = draft.headers if field.kind == "header" else draft.expected.content
            place.append(expected)

    def _is_nil(self, field: ShapeField, declared: Declaration, draft: Draft) -> bool:
        if not self._policy.is_random or field.kind != "element" or field.repeated:
            return False
        if self._wildcards.needs_attributes(declared.type):
            return False
        nillable = field.presence == "nil"
        if field.presence == "optional" and declared.nillable:
            annotations = {f.name: str(f.type) for f in dataclasses.fields(draft.kind)}
            nillable = self._is_reply or "Nil" in annotations[draft.names[field.key]]
        return nillable and self._policy.sets_nil()

    def _several(self, field: ShapeField, declared: Declaration, draft: Draft) -> None:
        values: list[Any] = []
        draft.fields[draft.names[field.key]] = values
        least = max(
            field.min_occurs, declared.occurs.minimum, field.presence == "required"
        )
        # The maximum of a group isn't known here; it is at least 2.
        most = max(least, 2) if field.kind == "group" else declared.occurs.maximum
        for _ in range(self._policy.occurrences(least, most)):
            nillable = field.nillable_items and not self._wildcards.needs_attributes(
                declared.type
            )
            if nillable and self._policy.sets_nil():
                values.append(None)
                draft.expected.content.append(ExpectedElement(field.tag, nil=True))
                continue
            value, expected = self._one(field, declared, draft)
            values.append(value)
            grouped = expected.content if field.kind == "group" else [expected]
            draft.expected.content += grouped

    def _one(
        self, field: ShapeField, declared: Declaration, draft: Draft
    ) -> tuple[Any, ExpectedElement]:
        if isinstance(field.value, (Atomic, Enumeration)):
            value, text = self._simple(field)
            kind = field.value
            named = kind.type if isinstance(kind, Enumeration) else kind.declared
            known = named or (kind.base if isinstance(kind, Atomic) else None)
            return value, ExpectedElement(field.tag, known, text=text)
        return self._value(field.value, field.tag, draft.within, declared)

    def _simple(self, field: ShapeField, owner: QName | None = None) -> tuple[Any, str]:
        if field.fixed is not None and isinstance(field.value, (Atomic, Enumeration)):
            return self._values.fixed(field.value, field.fixed)
        if field.kind == "text" and owner is not None:
            value, text = self._values.text(field.value, owner)
        else:
            value, text = self._values.simple(field.value)
        if self._is_reply and not text and field.kind != "attribute":
            return self.empty_value(field, value), text
        return value, text

    def empty_value(self, field: ShapeField, value: Any) -> Any:
        """Return what an element without text reads as."""
        if field.default is None or not isinstance(field.value, (Atomic, Enumeration)):
            return value
        return self._values.fixed(field.value, field.default)[0]

    def _value(
        self, value: Value, tag: QName, within: tuple[QName, ...], declared: Declaration
    ) -> tuple[Any, ExpectedElement]:
        match value:
            case Record(name):
                return self._record(name, tag, within)
            case Array(rank=1):
                return self._array(value, tag, within, declared)
            case Array():
                return self._grid(value, tag, within, declared)
            case Anything() if self._policy.takes_derived(len(within)):
                return self._any(tag, within)
            case _:
                return self._values.element(value, tag, declared.type)

    def _any(
        self, tag: QName, within: tuple[QName, ...]
    ) -> tuple[Any, ExpectedElement]:
        """Return a value for xs:anyType: of a type that the package has, if there is one."""
        direction = "read" if self._is_reply else "write"
        every = self._context.usage.code
        for name in self._policy.order([n for n in every if direction in every[n]])[:3]:
            component = self._shapes.component(name)
            if not component.anonymous and not component.abstract:
                try:
                    return self._of_type(name, ANY_TYPE, tag, within)
                except UnfillableError:
                    continue
        return self._values.element(Anything(), tag)

    def _array(
        self, array: Array, tag: QName, within: tuple[QName, ...], declared: Declaration
    ) -> tuple[Any, ExpectedElement]:
        inner = self._declarations.of(declared.type, array.tag)
        made: list[Any] = []
        expected = ExpectedElement(tag, item_type=array.item_type)
        most = None if array.encoded else inner.occurs.maximum
        least = 0 if array.encoded else inner.occurs.minimum
        for _ in range(self._policy.occurrences(least, most)):
            if array.nillable_items and self._policy.sets_nil():
                made.append(None)
                expected.content.append(ExpectedElement(array.tag, nil=True))
                continue
            value, item = self._value(array.item, array.tag, within, inner)
            made.append(value)
            expected.content.append(item)
        return made, expected

    def _grid(
        self, array: Array, tag: QName, within: tuple[QName, ...], declared: Declaration
    ) -> tuple[Any, ExpectedElement]:
        """Return an array of several dimensions, whose rows have the same length."""
        # At least one row: without one, the size of the next dimension is unknown.
        sizes = tuple(self._policy.occurrences(1, None) for _ in range(array.rank))
        expected = ExpectedElement(tag, item_type=array.item_type, sizes=sizes)
        row = array
        while row.rank > 1:
            assert isinstance(row.item, Array)
            row = row.item

        def rows(depth: int) -> list[Any]:
            if depth < array.rank:
                return [rows(depth + 1) for _ in range(sizes[depth])]
            value, item = self._value(row.item, row.tag, within, declared)
            expected.content.append(item)
            return value  # type: ignore[no-any-return]  # an item of the last row

        return rows(0), expected

    def _record(
        self, name: QName, tag: QName, within: tuple[QName, ...]
    ) -> tuple[Any, ExpectedElement]:
        if within.count(name) > 1 or len(within) > 40:
            raise UnfillableError(f"{name} is endlessly recursive")
        for actual in self._actual(name, within):
            try:
                return self._of_type(actual, name, tag, within)
            except UnfillableError:
                continue
        raise UnfillableError(f"{name} and its derived types are endlessly recursive")

    def _of_type(
        self, actual: QName, name: QName, tag: QName, within: tuple[QName, ...]
    ) -> tuple[Any, ExpectedElement]:
        shape = self._shapes.shape(actual)
        symbol = self._context.symbols.type_symbol(actual)
        module = importlib.import_module(f"{self._package}.{symbol.module}")
        draft = Draft(
            getattr(module, symbol.name),
            self._context.field_names(actual),
            actual,
            (*within, name),
        )
        self._set_content((*self._shapes.content(shape), *shape.attributes), draft)
        expected = draft.expected.named(tag)
        expected.type, expected.stated = actual, actual != name
        return draft.kind(**draft.fields), expected

    def _actual(self, name: QName, within: tuple[QName, ...]) -> list[QName]:
        """Return the types to try for a declared type: itself, or types derived from it."""
        pending = [name]
        every: list[QName] = []
        while pending:
            every.append(pending.pop(0))
            pending += self._context.api.derived.get(every[-1], ())
        found = [n for n in every if not self._shapes.shape(n).abstract]
        if found[:1] == [name] and not self._policy.takes_derived(len(within)):
            return found[:1]
        ordered = self._policy.order(found)[:3]
        return [*ordered, name] if name in found else ordered
