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
    """Takes labels off campaigns, ad groups, ads or keywords.

    Version 12 was retired on October 31, 2019; version 13 has taken its place.
    """

    entity_type: EntityType | str
    """The kind of labeled entity in all of the pairs: Campaign, AdGroup, Ad or
    Keyword."""

    label_associations: Sequence[LabelAssociation | None]
    """The pairs of entity and label to take apart (100 total maximum). A pair consists
    of both IDs."""


@dataclass(slots=True, kw_only=True)
class DeleteLabelAssociationsResponse(Response):
    """The reply to `DeleteLabelAssociationsRequest`."""

    partial_errors: list[BatchError | None] = empty_list()
    """Errors align directly with the pairs sent. Entries of the list may be null: those
    pairs were taken apart."""


def check(request: DeleteLabelAssociationsRequest, findings: Findings) -> None:
    findings.required("EntityType", request.entity_type)
    findings.enumeration("EntityType", request.entity_type, EntityType)
    findings.items("LabelAssociations", request.label_associations, 100)
