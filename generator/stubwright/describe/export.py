"""The model as JSON values: what `stubwright export` prints."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from stubwright.describe.shape import operation_table, sources_of, value_of
from stubwright.model.queries import message_content
from stubwright.schema.queries import array_item, content_of
from stubwright.schema.xsd import ComplexType

if TYPE_CHECKING:
    from collections.abc import Sequence

    from stubwright.describe.shape import Table
    from stubwright.model.api import Api, Endpoint, FieldFacts, Message, Operation
    from stubwright.schema.queries import ElementUse
    from stubwright.schema.xsd import QName

_MANY: Final = 2000
"""In a message with more fields than this, the fields of each type are shown only once."""


def export(apis: Sequence[Api]) -> Table:
    """Return the whole model of some APIs."""
    return {"apis": [export_api(api) for api in apis]}


def export_api(api: Api) -> Table:
    """Return the model of one API."""
    return {
        "id": api.entry.id,
        "title": api.entry.title,
        "operations": [
            export_operation(operation, api) for operation in api.operations
        ],
    }


def export_operation(operation: Operation, api: Api) -> Table:
    """Return the model of one operation."""
    request, response = operation.request, operation.response
    return operation_table(
        operation.notes,
        name=operation.name,
        service=operation.service,
        summary=value_of(operation.summary),
        protocols=protocols(operation),
        request=_message(request, api),
        response=_message(response, api) if response is not None else None,
        headers=[_header(header.part, header.element) for header in request.headers],
        faults=[{"name": f.name, "detail": str(f.detail)} for f in operation.faults],
        partial_errors=operation.partial_errors.alignment,
        partial_errors_by=operation.partial_errors.by or None,
        inferred_from=_inferred_from(operation),
        effect=operation.effect.value,
        effect_by=operation.effect.by,
        any_of=list(value_of(operation.any_of) or ()),
        items=".".join(operation.partial_errors.items) or None,
        sources=sources_of(
            schema=operation.source,
            docs=operation.docs,
            index=operation.index,
            summary=operation.summary,
            effect=operation.effect.source,
            partial_errors=operation.partial_errors.source,
        ),
    )


def _inferred_from(operation: Operation) -> str | None:
    """Return what the meaning of a reply was inferred from; None if it is stated."""
    errors = operation.partial_errors
    return errors.inferred.why if errors.inferred and errors.by == "inferred" else None


def protocols(operation: Operation) -> Table:
    """Return how an operation is called, by protocol."""
    found: Table = {}
    if operation.soap is not None:
        call = operation.soap
        found["soap"] = {
            "action": call.action,
            **_endpoint("endpoint", call.endpoint),
            "namespace": call.namespace,
            "version": call.version,
            "style": call.style,
        }
    if operation.json is not None:
        json = operation.json
        found[json.kind] = {"method": json.method, **_endpoint("url", json.endpoint)}
        if json.rpc_method:
            found[json.kind]["rpc_method"] = json.rpc_method
    return found


def _endpoint(name: str, endpoint: Endpoint) -> Table:
    production, sandbox = endpoint.production, endpoint.sandbox
    return {
        name: production.value if production is not None else None,
        f"sandbox_{name}": sandbox.value if sandbox is not None else None,
    }


def _header(part: str, element: QName | None) -> Table:
    return {"name": element.local if element is not None else part, "part": part}


def _message(message: Message, api: Api) -> Table:
    root = message.wrapper or (message.parts[0].element if message.parts else None)
    tables = _FieldTables(message, api)
    return {
        "name": root.local if root is not None else message.name,
        "namespace": root.namespace if root is not None else "",
        "fields": [
            tables.field(use, (use.element.name.local,), ())
            for use in message_content(api.schemas, message)
        ],
    }


class _FieldTables:
    """Builds the nested tables of a message's fields. A type isn't repeated inside itself.

    In a message with many fields, the fields of a type are shown only where it first occurs.
    """

    def __init__(self, message: Message, api: Api) -> None:
        self._message = message
        self._schemas = api.schemas
        self._shown: set[QName] = set()
        self._count = 0

    def field(
        self, use: ElementUse, path: tuple[str, ...], within: tuple[QName, ...]
    ) -> Table:
        """Return the table of one field; ``within`` are the types around it."""
        self._count += 1
        element = use.element
        item = array_item(self._schemas, element.type)
        kind = item.element.type if item is not None else element.type
        facts = self._message.facts(path, within[-1] if within else None)
        table: Table = {
            "name": element.name.local,
            "namespace": element.name.namespace,
            "type": kind.local.strip("/").replace("/", "."),
            "list": use.many or item is not None,
            "required": value_of(facts.required) if facts is not None else None,
            "nillable": element.nillable,
            "max_items": value_of(facts.max_items) if facts is not None else None,
            "default": (
                value_of(facts.default) if facts is not None else element.default
            ),
            "description": value_of(facts.description) if facts is not None else None,
            "sources": _fact_sources(facts, use),
        }
        if isinstance(self._schemas.types.get(kind), ComplexType) and self._expands(
            kind, within
        ):
            table["fields"] = [
                self.field(inner, (*path, inner.element.name.local), (*within, kind))
                for inner in content_of(self._schemas, kind)
            ]
        return table

    def _expands(self, kind: QName, within: tuple[QName, ...]) -> bool:
        known = kind in self._shown
        self._shown.add(kind)
        return kind not in within and not (known and self._count > _MANY)


def _fact_sources(facts: FieldFacts | None, use: ElementUse) -> Table:
    table = sources_of(schema=use.element.source)
    if facts is not None:
        table |= sources_of(
            required=facts.required,
            max_items=facts.max_items,
            default=facts.default,
            description=facts.description,
            type=facts.type_phrase,
        )
    return table
