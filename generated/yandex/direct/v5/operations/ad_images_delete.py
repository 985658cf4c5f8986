"""delete: request and response."""

from dataclasses import dataclass

from ....._runtime.exchange.checks import Findings
from ....._runtime.messages import Request, Response, empty_list
from ....._runtime.values.optional import one
from ..types.action_result_base import AdImageActionResult
from ..types.ad_image_hashes_criteria import AdImageHashesCriteria

__all__ = ["AdImagesDeleteRequest", "AdImagesDeleteResponse"]


@dataclass(slots=True, kw_only=True)
class AdImagesDeleteRequest(Request["AdImagesDeleteResponse"]):
    """Deletes images."""

    selection_criteria: AdImageHashesCriteria
    """Which images to delete."""


@dataclass(slots=True, kw_only=True)
class AdImagesDeleteResponse(Response):
    """The reply to `AdImagesDeleteRequest`."""

    delete_results: list[AdImageActionResult] = empty_list()
    """One result per image, in the order of the hashes."""


def check(request: AdImagesDeleteRequest, findings: Findings) -> None:
    findings.required("SelectionCriteria", request.selection_criteria)
    for item in one(request.selection_criteria):
        findings.items("SelectionCriteria.AdImageHashes", item.ad_image_hashes, 10000)
