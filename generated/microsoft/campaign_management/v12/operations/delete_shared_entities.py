"""DeleteSharedEntities: request and response."""

from collections.abc import Sequence
from dataclasses import dataclass

from ....._runtime.exchange.checks import Findings
from ....._runtime.messages import Request, Response, empty_list
from ..types.batch_error import BatchError
from ..types.shared_entity import SharedEntity

__all__ = ["DeleteSharedEntitiesRequest", "DeleteSharedEntitiesResponse"]


@dataclass(slots=True, kw_only=True)
class DeleteSharedEntitiesRequest(Request["DeleteSharedEntitiesResponse"]):
    """Removes shared negative keyword lists.

    Version 12 was retired on October 31, 2019; version 13 has taken its place.
    """

    shared_entities: Sequence[SharedEntity | None]
    """The negative keyword lists to remove, each as a NegativeKeywordList. You can
    specify up to 20 lists."""


@dataclass(slots=True, kw_only=True)
class DeleteSharedEntitiesResponse(Response):
    """The reply to `DeleteSharedEntitiesRequest`."""

    partial_errors: list[BatchError | None] = empty_list()
    """Errors for the lists that were not removed. The order of the errors might not
    match the order of the lists; the zero-based Index of an error is that of its
    list."""


def check(request: DeleteSharedEntitiesRequest, findings: Findings) -> None:
    findings.items("SharedEntities", request.shared_entities, 20)
