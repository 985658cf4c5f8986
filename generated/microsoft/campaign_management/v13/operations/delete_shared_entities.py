"""DeleteSharedEntities: request and response."""

from collections.abc import Sequence
from dataclasses import dataclass

from ....._runtime.exchange.checks import Findings
from ....._runtime.messages import Request, Response, empty_list
from ..enums import EntityScope
from ..types.batch_error import BatchError
from ..types.shared_entity import SharedEntity

__all__ = ["DeleteSharedEntitiesRequest", "DeleteSharedEntitiesResponse"]


@dataclass(slots=True, kw_only=True)
class DeleteSharedEntitiesRequest(Request["DeleteSharedEntitiesResponse"]):
    """Deletes shared lists (negative keyword lists, website exclusion lists).

    Only users of the manager account that owns a website exclusion list can delete it.
    """

    shared_entities: Sequence[SharedEntity | None]
    """An array that can contain a maximum of 20 SharedEntity objects, with their IDs.
    Their type suits the scope, such as NegativeKeywordList or
    PlacementExclusionList."""

    shared_entity_scope: EntityScope | str | None = None
    """The library that holds the lists: Account for negative keyword lists, Customer
    for website exclusion lists. You can leave this element empty; it defaults to
    Account."""


@dataclass(slots=True, kw_only=True)
class DeleteSharedEntitiesResponse(Response):
    """The reply to `DeleteSharedEntitiesRequest`."""

    partial_errors: list[BatchError | None] = empty_list()
    """Errors for the lists that were not deleted. The order of the errors might not
    match the order of the lists: use Index, which counts from zero."""


def check(request: DeleteSharedEntitiesRequest, findings: Findings) -> None:
    findings.items("SharedEntities", request.shared_entities, 20)
    findings.enumeration("SharedEntityScope", request.shared_entity_scope, EntityScope)
