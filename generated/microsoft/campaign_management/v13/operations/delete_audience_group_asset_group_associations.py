"""DeleteAudienceGroupAssetGroupAssociations: request and response."""

from collections.abc import Sequence
from dataclasses import dataclass

from ....._runtime.exchange.checks import Findings
from ....._runtime.messages import Request, Response, empty_list
from ..types.audience_group_asset_group_association import (
    AudienceGroupAssetGroupAssociation,
)
from ..types.batch_error import BatchError

__all__ = [
    "DeleteAudienceGroupAssetGroupAssociationsRequest",
    "DeleteAudienceGroupAssetGroupAssociationsResponse",
]


@dataclass(slots=True, kw_only=True)
class DeleteAudienceGroupAssetGroupAssociationsRequest(
    Request["DeleteAudienceGroupAssetGroupAssociationsResponse"]
):
    """Takes audience groups off asset groups."""

    audience_group_asset_group_associations: Sequence[
        AudienceGroupAssetGroupAssociation | None
    ]
    """Pairs of both IDs to take apart. The list may not exceed 100 pairs."""


@dataclass(slots=True, kw_only=True)
class DeleteAudienceGroupAssetGroupAssociationsResponse(Response):
    """The reply to `DeleteAudienceGroupAssetGroupAssociationsRequest`."""

    partial_errors: list[BatchError | None] = empty_list()
    """What the service reports on the associations that it could not delete."""


def check(
    request: DeleteAudienceGroupAssetGroupAssociationsRequest, findings: Findings
) -> None:
    findings.items(
        "AudienceGroupAssetGroupAssociations",
        request.audience_group_asset_group_associations,
        100,
    )
