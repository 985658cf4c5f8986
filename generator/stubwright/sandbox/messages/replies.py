"""Builds replies and fault details, as values of the generic codec, from the items' results."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from stubwright.catalog.entry import ProblemFields
from stubwright.model.queries import message_content
from stubwright.schema.queries import array_item, content_of, simple_base

if TYPE_CHECKING:
    from collections.abc import Sequence

    from stubwright.model.api import Api, Operation
    from stubwright.sandbox.generic.values import Table
    from stubwright.sandbox.rules import VendorError
    from stubwright.schema.queries import ElementUse
    from stubwright.schema.xsd import QName


class ItemResult(NamedTuple):
    """The result of one item; ``error`` is None if it was deleted."""

    item: Any
    error: VendorError | None


class Replies:
    """Builds the replies and faults of one operation."""

    def __init__(self, api: Api, operation: Operation) -> None:
        self._api = api
        self._operation = operation

    # Replies

    def reply(self, groups: Sequence[Sequence[ItemResult]], *, shift: int = 0) -> Table:
        """Return the body of a reply, from the results of the request's items.

        With a ``shift``, indices are too large by that number, and a list with one result per item
        lacks the last one.
        """
        errors = self._operation.partial_errors
        value = self._booleans()
        if not errors.field:
            return value
        use = self._field(errors.field[0])
        item = self._item(use)
        rows: list[Any]
        match errors.alignment:
            case "per-item":
                rows = [self._result(item, one) for group in groups for one in group]
                rows = rows[: len(rows) - (shift > 0)]
            case "aligned" if shift == 0:
                rows = [
                    self._problem(item, one.error, at) if one.error else None
                    for group in groups
                    for at, one in enumerate(group)
                ]
            case "nested":
                rows = self._nested(item, groups, shift)
            case _:
                rows = [row for g in groups for row in self._sparse(item, g, shift)]
        value[use.element.name.local] = self._listed(use, rows)
        return value

    def _booleans(self) -> Table:
        """Return the reply's boolean elements, all of them false."""
        response = self._operation.response
        value: Table = {}
        for use in message_content(self._api.schemas, response) if response else ():
            base = simple_base(self._api.schemas, use.element.type).local
            if base == "boolean" and not use.many:
                value[use.element.name.local] = False
        return value

    def _sparse(
        self, item: QName, group: Sequence[ItemResult], shift: int
    ) -> list[Any]:
        return [
            self._problem(item, one.error, at + shift)
            for at, one in enumerate(group)
            if one.error is not None
        ]

    def _nested(
        self, item: QName, groups: Sequence[Sequence[ItemResult]], shift: int
    ) -> list[Any]:
        rows: list[Any] = []
        fields = self._api.entry.problems.get(item.local, ProblemFields())
        use = self._element(item, fields.nested)
        for at, group in enumerate(groups):
            inner = self._sparse(self._item(use), group, shift)
            if inner:
                listed = {use.element.name.local: self._listed(use, inner)}
                rows.append(self._complete(item, {**listed, fields.index: at + shift}))
        return rows

    def _result(self, item: QName, one: ItemResult) -> Table:
        names = self._api.entry.results[item.local]
        if one.error is None:
            return {names.id: one.item}
        use = self._element(item, names.errors)
        problem = self._problem(self._item(use), one.error, None)
        return {names.errors: self._listed(use, [problem])}

    # Faults

    def fault(self, row: VendorError, details: str, request_id: str) -> Fault | None:
        """Return the fault that reports an error; None if the operation declares no fault."""
        declared = {fault.detail.local: fault for fault in self._operation.faults}
        names = (*row.fault, *declared)
        chosen = next((declared[name] for name in names if name in declared), None)
        if chosen is None:
            return None
        kind = self._api.schemas.elements[chosen.detail].type
        return Fault(chosen.detail, kind, self._detail(kind, row, details, request_id))

    def _detail(
        self, kind: QName, row: VendorError, details: str, request: str
    ) -> Table:
        fields = self._api.entry.faults.get(kind.local)
        value: Table = {}
        if fields is None:
            return value
        if fields.request_id:
            value[fields.request_id] = request
        if fields.own is not None:
            value |= _filled(fields.own, row, details, None)
        for name in fields.lists:
            use = self._element(kind, name)
            problem = self._item(use)
            if name == fields.lists[-1]:
                rows = [self._problem(problem, row, None, details)]
                value[name] = self._listed(use, rows)
        return value

    # Problems

    def _problem(
        self, kind: QName, row: VendorError, index: int | None, details: str = ""
    ) -> Table:
        fields = self._api.entry.problems.get(kind.local, ProblemFields())
        return self._complete(kind, _filled(fields, row, details, index))

    def _complete(self, kind: QName, value: Table) -> Table:
        """Return ``value`` in the order of a type's elements, with nil for missing nillable ones.

        The discriminator is set to the type's name.
        """
        discriminator = self._api.entry.json.discriminator
        whole: Table = {}
        for use in content_of(self._api.schemas, kind):
            name = use.element.name.local
            if name == discriminator:
                whole[name] = kind.local
            elif name in value:
                whole[name] = value[name]
            elif use.element.nillable and not use.many:
                whole[name] = None
        return whole

    def _field(self, name: str) -> ElementUse:
        response = self._operation.response
        uses = message_content(self._api.schemas, response) if response else ()
        return next(use for use in uses if use.element.name.local == name)

    def _element(self, kind: QName, name: str) -> ElementUse:
        uses = content_of(self._api.schemas, kind)
        return next(use for use in uses if use.element.name.local == name)

    def _item(self, use: ElementUse) -> QName:
        """Return the type of a list's items."""
        inner = array_item(self._api.schemas, use.element.type)
        return use.element.type if inner is None else inner.element.type

    def _listed(self, use: ElementUse, rows: list[Any]) -> Any:
        """Return rows as the value of a list: a repeated element, or an array type."""
        inner = array_item(self._api.schemas, use.element.type)
        return rows if inner is None else {inner.element.name.local: rows}


class Fault(NamedTuple):
    """A fault: its detail element, the type of that element, and the value."""

    detail: QName
    type: QName
    value: Table


def _filled(
    fields: ProblemFields, row: VendorError, details: str, index: int | None
) -> Table:
    stated = {
        fields.code: row.code,
        fields.symbol: row.symbol or None,
        fields.message: row.message,
        fields.details: details or row.details or None,
        fields.index: index,
    }
    return {name: value for name, value in stated.items() if name and value is not None}
