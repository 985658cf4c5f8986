"""DeleteSharedEntityAssociations: request and response."""

from collections.abc import Sequence
from dataclasses import dataclass

from ....._runtime.exchange.checks import Findings
from ....._runtime.messages import Request, Response, empty_list
from ..enums import EntityScope
from ..types.batch_error import BatchError
from ..types.shared_entity_association import SharedEntityAssociation

__all__ = [
    "DeleteSharedEntityAssociationsRequest",
    "DeleteSharedEntityAssociationsResponse",
]


@dataclass(slots=True, kw_only=True)
class DeleteSharedEntityAssociationsRequest(
    Request["DeleteSharedEntityAssociationsResponse"]
):
    """Detaches shared lists from campaigns or accounts."""

    associations: Sequence[SharedEntityAssociation | None]
    """The pairs of shared list and campaign or account to take apart. You may specify a
    maximum of 10,000 associations per call."""

    shared_entity_scope: EntityScope | str | None = None
    """The library that holds the lists: Account, or Customer for those of the manager
    account. If this element is not set, the default value is Account."""


@dataclass(slots=True, kw_only=True)
class DeleteSharedEntityAssociationsResponse(Response):
    """The reply to `DeleteSharedEntityAssociationsRequest`."""

    partial_errors: list[BatchError | None] = empty_list()
    """One per association. Elements of the list can be null: those were deleted."""


def check(request: DeleteSharedEntityAssociationsRequest, findings: Findings) -> None:
    findings.items("Associations", request.associations, 10000)
    findings.enumeration("SharedEntityScope", request.shared_entity_scope, EntityScope)
