"""DeleteAdExtensionsAssociations: request and response."""

from collections.abc import Sequence
from dataclasses import dataclass

from ....._runtime.exchange.checks import Findings
from ....._runtime.messages import Request, Response, empty_list
from ..enums import AssociationType
from ..types.ad_extension_id_to_entity_id_association import (
    AdExtensionIdToEntityIdAssociation,
)
from ..types.batch_error import BatchError

__all__ = [
    "DeleteAdExtensionsAssociationsRequest",
    "DeleteAdExtensionsAssociationsResponse",
]


@dataclass(slots=True, kw_only=True)
class DeleteAdExtensionsAssociationsRequest(
    Request["DeleteAdExtensionsAssociationsResponse"]
):
    """Detaches ad extensions from campaigns, ad groups or the account.

    Version 12 was retired on October 31, 2019; version 13 has taken its place.
    """

    account_id: int
    """The account that owns the ad extensions."""

    ad_extension_id_to_entity_id_associations: Sequence[
        AdExtensionIdToEntityIdAssociation | None
    ]
    """An array that can contain a maximum of 100 AdExtensionIdToEntityIdAssociation
    objects: the pairs to take apart."""

    association_type: AssociationType | str
    """The kind of the entities: Campaign, AdGroup or Account, the same in all pairs."""


@dataclass(slots=True, kw_only=True)
class DeleteAdExtensionsAssociationsResponse(Response):
    """The reply to `DeleteAdExtensionsAssociationsRequest`."""

    partial_errors: list[BatchError | None] = empty_list()
    """Holds only failed associations, and is empty if there are none. Find the
    association by the Index of the error, which counts from zero."""


def check(request: DeleteAdExtensionsAssociationsRequest, findings: Findings) -> None:
    findings.required("AccountId", request.account_id)
    findings.items(
        "AdExtensionIdToEntityIdAssociations",
        request.ad_extension_id_to_entity_id_associations,
        100,
    )
    findings.required("AssociationType", request.association_type)
    findings.enumeration("AssociationType", request.association_type, AssociationType)
    findings.equal("AccountId", request.account_id, "customer_account_id")
