"""The items of each request: the list that batches split, or the one value that it is for."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from stubwright.plan.content.values import Array
from stubwright.plan.usage.limits import limit_of
from stubwright.plan.usage.paths import follow

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from stubwright.model.api import Operation, OperationKey
    from stubwright.plan.content.messages import MessageShapes
    from stubwright.plan.usage.limits import Limit
    from stubwright.plan.usage.paths import Step


class RequestItems(NamedTuple):
    """The path from a request to its items, and the documented limit of their list.

    ``is_list`` is false for a single value, and for a dictionary, which can't be split.
    """

    steps: tuple[Step, ...]
    limit: Limit | None
    is_list: bool


def request_items(
    operations: Iterable[Operation], messages: MessageShapes
) -> Mapping[OperationKey, RequestItems]:
    """Return the items of the operations that do something to each of them."""
    found: dict[OperationKey, RequestItems] = {}
    for operation in operations:
        path = operation.partial_errors.items
        steps = follow(messages.fields(operation.request), path, messages.shapes)
        if steps:
            owner, field = steps[-1]
            limit = limit_of(field, operation.request.facts(path, owner))
            is_list = field.repeated or isinstance(field.value, Array)
            found[operation.key] = RequestItems(steps, limit, is_list)
    return found
