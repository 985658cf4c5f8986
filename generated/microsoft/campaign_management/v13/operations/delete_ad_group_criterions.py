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
    """Deletes criterions of one type from an ad group."""

    ad_group_criterion_ids: Sequence[int]
    """The criterions to delete, by ID. The maximum size of the array is 1,000."""

    ad_group_id: int
    """The ad group that has the criterions."""

    criterion_type: Sequence[AdGroupCriterionType | str]
    """The type of the criterions; you can specify only one value per call. Targets and
    Audience each stand for several types."""


@dataclass(slots=True, kw_only=True)
class DeleteAdGroupCriterionsResponse(Response):
    """The reply to `DeleteAdGroupCriterionsRequest`."""

    partial_errors: list[BatchError | None] = empty_list()
    """Errors, if any. They aren't aligned with the IDs: go by Index, from zero."""


def check(request: DeleteAdGroupCriterionsRequest, findings: Findings) -> None:
    findings.items("AdGroupCriterionIds", request.ad_group_criterion_ids, 1000)
    findings.required("AdGroupId", request.ad_group_id)
    findings.required("CriterionType", request.criterion_type)
    findings.enumeration("CriterionType", request.criterion_type, AdGroupCriterionType)
