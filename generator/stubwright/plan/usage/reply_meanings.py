"""Reports the deletes whose replies prove nothing, because nothing states what they mean."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from stubwright.diagnostics import Log, Source
    from stubwright.model.api import Api, Operation

_HINT: Final = (
    "state it in the overrides, which an API of the command line takes with --overrides, or in the catalog:"
    ' if a reply without a fault means that all was deleted, an override with operation = "{name}" and'
    ' alignment = "none"; if it has a list of errors or results, their type under problems or results'
)


def report_meanings(api: Api, log: Log) -> None:
    """Report each delete with items whose reply has no known meaning."""
    for operation in api.operations:
        if operation.effect.value == "delete" and operation.partial_errors.items:
            _report(operation, log)


def _report(operation: Operation, log: Log) -> None:
    errors = operation.partial_errors
    if errors.alignment != "none" and not errors.field:
        message = f"{operation.name}: nothing states what its reply means, so the fate of each item is unknown"
        hint = _HINT.format(name=operation.name)
        log.report("reply-meaning-unstated", message, _place(operation), hint)


def _place(operation: Operation) -> Source:
    return operation.docs if operation.docs.path else operation.source
