"""DeleteListItemsFromSharedList: request and response."""

from collections.abc import Sequence
from dataclasses import dataclass

from ....._runtime.exchange.checks import Findings
from ....._runtime.messages import Request, Response, empty_list
from ..enums import EntityScope
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
    """Deletes items of a shared list: negative keywords, or the sites of a website
    exclusion list.

    Only users of the manager account that owns a website exclusion list can change it;
    an account that is merely associated can read it.
    """

    list_item_ids: Sequence[int]
    """The negative keywords or the negative sites to delete, by ID. The maximum number
    of items per service call is 5,000."""

    shared_list: SharedList
    """The list, with its Id, as a type derived from SharedList: NegativeKeywordList for
    keywords, PlacementExclusionList for sites."""

    shared_entity_scope: EntityScope | str | None = None
    """The library that holds the list: Account for negative keyword lists, Customer for
    website exclusion lists. Optional; the default is Account."""


@dataclass(slots=True, kw_only=True)
class DeleteListItemsFromSharedListResponse(Response):
    """The reply to `DeleteListItemsFromSharedListRequest`."""

    partial_errors: list[BatchError | None] = empty_list()
    """Errors of the items that failed; empty if none did. They do not line up with the
    request: Index is the zero-based position of the item."""


def check(request: DeleteListItemsFromSharedListRequest, findings: Findings) -> None:
    findings.items("ListItemIds", request.list_item_ids, 5000)
    findings.required("SharedList", request.shared_list)
    findings.enumeration("SharedEntityScope", request.shared_entity_scope, EntityScope)
