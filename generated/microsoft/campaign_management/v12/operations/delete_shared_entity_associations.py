"""DeleteSharedEntityAssociations: request and response."""

from collections.abc import Sequence
from dataclasses import dataclass

from ....._runtime.exchange.checks import Findings
from ....._runtime.messages import Request, Response, empty_list
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
    """Detaches negative keyword lists from campaigns.

    Version 12 was retired on October 31, 2019; version 13 has taken its place.
    """

    associations: Sequence[SharedEntityAssociation | None]
    """The pairs of negative keyword list and campaign to take apart. The maximum array
    limit of Associations for each request is 10,000."""


@dataclass(slots=True, kw_only=True)
class DeleteSharedEntityAssociationsResponse(Response):
    """The reply to `DeleteSharedEntityAssociationsRequest`."""

    partial_errors: list[BatchError | None] = empty_list()
    """One entry per association, in the order of the request. Where an association was
    removed, the corresponding entry is null; otherwise it is the error."""


def check(request: DeleteSharedEntityAssociationsRequest, findings: Findings) -> None:
    findings.items("Associations", request.associations, 10000)
