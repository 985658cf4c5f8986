"""delete: request and response."""

from dataclasses import dataclass

from ..._runtime.exchange.checks import Findings
from ..._runtime.messages import Request, Response, empty_list
from ..._runtime.values.optional import one
from ..types.action_result import ActionResult
from ..types.kites_criteria import KitesCriteria

__all__ = ["KitesDeleteRequest", "KitesDeleteResponse"]


@dataclass(slots=True, kw_only=True)
class KitesDeleteRequest(Request["KitesDeleteResponse"]):
    """Deletes kites."""

    selection_criteria: KitesCriteria
    """Which kites to delete."""


@dataclass(slots=True, kw_only=True)
class KitesDeleteResponse(Response):
    """The reply to `KitesDeleteRequest`."""

    delete_results: list[ActionResult] = empty_list()
    """One result for each of the kites, in the order of the request."""


def check(request: KitesDeleteRequest, findings: Findings) -> None:
    findings.required("SelectionCriteria", request.selection_criteria)
    for item in one(request.selection_criteria):
        findings.items("SelectionCriteria.Ids", item.ids, 1000)
