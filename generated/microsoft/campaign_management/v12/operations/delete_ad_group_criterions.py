"""DeleteAdGroupCriterions: request and response."""

from collections.abc import Sequence
from dataclasses import dataclass

from ....._runtime.exchange.checks import Findings
from ....._runtime.messages import Request, Response, empty_list
from ..enums import AdGroupCriterionType
from ..types.batch_error import BatchError

__all__ = ["DeleteAdGroupCriterionsRequest", "DeleteAdGroupCriterionsResponse"]


@dataclass(slots=True, kw_only=True)
class DeleteAdGroupCriterionsRequest(Request["DeleteAdGroupCriterionsResponse"]):
    """Removes criterions of one type from an ad group.

    Version 12 was retired on October 31, 2019; version 13 has taken its place.
    """

    ad_group_criterion_ids: Sequence[int]
    """The criterions to remove, by ID. The maximum number of criterions per request is
    1,000."""

    ad_group_id: int
    """The ad group that has the criterions."""

    criterion_type: Sequence[AdGroupCriterionType | str]
    """The type that all of the criterions have; a call takes only one value. Targets
    and Audience are umbrella values for several types."""


@dataclass(slots=True, kw_only=True)
class DeleteAdGroupCriterionsResponse(Response):
    """The reply to `DeleteAdGroupCriterionsRequest`."""

    is_migrated: bool | None = None
    """True if criterions of a shared target were split up. They have new IDs then, so
    read criterions again that you have stored."""

    partial_errors: list[BatchError | None] = empty_list()
    """A list that is not aligned with the request: failed criterions alone appear in
    it. Their errors have the zero-based Index of the criterion."""


def check(request: DeleteAdGroupCriterionsRequest, findings: Findings) -> None:
    findings.items("AdGroupCriterionIds", request.ad_group_criterion_ids, 1000)
    findings.required("AdGroupId", request.ad_group_id)
    findings.required("CriterionType", request.criterion_type)
    findings.enumeration("CriterionType", request.criterion_type, AdGroupCriterionType)
