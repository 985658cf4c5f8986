"""Reports the deletes whose replies prove nothing, because nothing states what they mean."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from stubwright.diagnostics import Log
    from stubwright.model.api import Api, Operation

_HINT: Final = (
    "state it in the overrides, which an API of the command line takes with --overrides, or in the catalog:"
    ' if a reply without a fault means that all was deleted, an override with operation = "{name}",'
    ' alignment = "none" and reason = "..."; if it has a list of errors or results, their type under problems or results'
)
_CORRECT: Final = (
    'if that is wrong, correct it with an override with operation = "{name}", alignment = "unstated"'
    ' and reason = "..."'
)


def report_meanings(api: Api, log: Log) -> None:
    """Report each delete with items whose reply has no known meaning."""
    counts = Counter(operation.name for operation in api.operations)
    for operation in api.operations:
        if operation.effect.value == "delete" and operation.partial_errors.items:
            is_unique = counts[operation.name] == 1
            name = "" if is_unique else f"{operation.service}."
            _report(operation, f"{name}{operation.name}", log)


def _report(operation: Operation, name: str, log: Log) -> None:
    """Report one of them; overrides know it by its name."""
    errors = operation.partial_errors
    place = operation.docs if operation.docs.path else operation.source
    inferred = errors.inferred
    message = f"{name}: nothing states what its reply means, so the fate of each item is unknown"
    if inferred is not None and errors.by == "inferred":
        where = f", at {inferred.source}" if inferred.source.path else ""
        found = f"{name}: what its reply means was inferred from {inferred.why}{where}"
        log.report("reply-meaning-inferred", found, place, _CORRECT.format(name=name))
        message = f"{name}: its reply reports on all items together; if there are several, each is unknown"
    elif errors.by == "override" and errors.alignment != "unstated":
        message = f"{name}: the override says {errors.alignment}, but nothing states which list of the reply that is about, so the fate of each item is unknown"
    is_settled = errors.alignment == "none" or bool(errors.field)
    if not is_settled:
        log.report("reply-meaning-unstated", message, place, _HINT.format(name=name))
