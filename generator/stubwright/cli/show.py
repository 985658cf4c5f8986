"""What is known of one operation, as text."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from stubwright.export import export_operation

if TYPE_CHECKING:
    from stubwright.model.api import Api, Operation


def shown(operation: Operation, api: Api) -> str:
    """Return the facts of an operation, each followed by its source."""
    table = export_operation(operation, api)
    lines = [f"{api.entry.id}: {operation.service}.{operation.name}"]
    if table["summary"]:
        lines.append(f"  {table['summary']}")
    lines += [f"  {note['kind']}: {note['text']}" for note in table["notes"]]
    for protocol, call in table["protocols"].items():
        lines.append(f"  {protocol}")
        lines += [
            f"    {name}: {value}" for name, value in call.items() if value is not None
        ]
    for side in ("request", "response"):
        message = table[side]
        if message is not None:
            lines.append(f"  {side} {message['name']}")
            lines += _fields(message["fields"], 4)
    lines.append(
        f"  partial errors: {table['partial_errors']}{_source(table, 'partial_errors')}"
    )
    lines += [
        f"  fault {fault['name']}: {fault['detail']}" for fault in table["faults"]
    ]
    return "\n".join(lines)


def _fields(fields: list[dict[str, Any]], indent: int) -> list[str]:
    lines: list[str] = []
    margin = " " * indent
    for field in fields:
        many = " array" if field["list"] else ""
        nil = ", nillable" if field["nillable"] else ""
        lines.append(
            f"{margin}{field['name']}: {field['type']}{many}{nil}{_source(field, 'schema')}"
        )
        for fact in ("required", "max_items", "default", "description"):
            value = field[fact]
            if value is not None:
                text = " ".join(str(value).split())
                lines.append(
                    f"{margin}  {fact.replace('_', ' ')}: {text}{_source(field, fact)}"
                )
        lines += _fields(field.get("fields", []), indent + 2)
    return lines


def _source(table: dict[str, Any], fact: str) -> str:
    place = table["sources"].get(fact)
    return f"  [{place}]" if place else ""
