"""DeleteListItemsFromSharedList: request and response."""

from collections.abc import Sequence
from dataclasses import dataclass

from ....._runtime.exchange.checks import Findings
from ....._runtime.messages import Request, Response, empty_list
from ..types.batch_error import BatchError
from ..types.shared_entity import SharedList

__all__ = [
    "DeleteListItemsFromSharedListRequest",
    "DeleteListItemsFromSharedListResponse",
]


@dataclass(slots=True, kw_only=True)
class DeleteListItemsFromSharedListRequest(
    Request["DeleteListItemsFromSharedListResponse"]
):
    """Removes negative keywords from a shared list.

    Version 12 was retired on October 31, 2019; version 13 has taken its place.
    """

    list_item_ids: Sequence[int]
    """The negative keywords to remove, by ID. The element can include up to 5,000 of
    them per request."""

    shared_list: SharedList
    """The negative keyword list that holds them, as a NegativeKeywordList with its
    Id."""


@dataclass(slots=True, kw_only=True)
class DeleteListItemsFromSharedListResponse(Response):
    """The reply to `DeleteListItemsFromSharedListRequest`."""

    partial_errors: list[BatchError | None] = empty_list()
    """Errors of the list items that failed, if any. The order isn't that of the
    request, and errors don't correspond to it: Index, from zero, names the item."""


def check(request: DeleteListItemsFromSharedListRequest, findings: Findings) -> None:
    findings.items("ListItemIds", request.list_item_ids, 5000)
    findings.required("SharedList", request.shared_list)
