"""DeleteLabelAssociations: request and response."""

from collections.abc import Sequence
from dataclasses import dataclass

from ....._runtime.exchange.checks import Findings
from ....._runtime.messages import Request, Response, empty_list
from ..enums import EntityType
from ..types.batch_error import BatchError
from ..types.label_association import LabelAssociation

__all__ = ["DeleteLabelAssociationsRequest", "DeleteLabelAssociationsResponse"]


@dataclass(slots=True, kw_only=True)
class DeleteLabelAssociationsRequest(Request["DeleteLabelAssociationsResponse"]):
    """Takes labels off the entities that they were given to."""

    entity_type: EntityType | str
    """The kind of entity in all pairs: Campaign, AdGroup, Ad or Keyword, say."""

    label_associations: Sequence[LabelAssociation | None]
    """A maximum of 100 pairs of entity and label to take apart, with both IDs each."""


@dataclass(slots=True, kw_only=True)
class DeleteLabelAssociationsResponse(Response):
    """The reply to `DeleteLabelAssociationsRequest`."""

    partial_errors: list[BatchError | None] = empty_list()
    """One per pair: the corresponding entry is null if the pair was taken apart."""


def check(request: DeleteLabelAssociationsRequest, findings: Findings) -> None:
    findings.required("EntityType", request.entity_type)
    findings.enumeration("EntityType", request.entity_type, EntityType)
    findings.items("LabelAssociations", request.label_associations, 100)
