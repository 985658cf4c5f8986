"""delete: request and response."""

from dataclasses import dataclass

from ....._runtime.exchange.checks import Findings
from ....._runtime.messages import Request, Response, empty_list
from ....._runtime.values.optional import one
from ..types.action_result_base import ActionResult
from ..types.ids_criteria import IdsCriteria

__all__ = ["AdExtensionsDeleteRequest", "AdExtensionsDeleteResponse"]


@dataclass(slots=True, kw_only=True)
class AdExtensionsDeleteRequest(Request["AdExtensionsDeleteResponse"]):
    """Deletes ad extensions."""

    selection_criteria: IdsCriteria
    """Which extensions to delete."""


@dataclass(slots=True, kw_only=True)
class AdExtensionsDeleteResponse(Response):
    """The reply to `AdExtensionsDeleteRequest`."""

    delete_results: list[ActionResult] = empty_list()
    """One result per extension, in the order of the IDs."""


def check(request: AdExtensionsDeleteRequest, findings: Findings) -> None:
    findings.required("SelectionCriteria", request.selection_criteria)
    for item in one(request.selection_criteria):
        findings.items("SelectionCriteria.Ids", item.ids, 10000)
