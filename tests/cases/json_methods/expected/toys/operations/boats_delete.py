"""delete: request and response."""

from dataclasses import dataclass

from ..._runtime.exchange.checks import Findings
from ..._runtime.messages import Request, Response, empty_list
from ..._runtime.values.optional import one
from ..types.action_result import ActionResult
from ..types.boats_criteria import BoatsCriteria

__all__ = ["BoatsDeleteRequest", "BoatsDeleteResponse"]


@dataclass(slots=True, kw_only=True)
class BoatsDeleteRequest(Request["BoatsDeleteResponse"]):
    """Deletes boats."""

    selection_criteria: BoatsCriteria
    """Which boats to delete."""


@dataclass(slots=True, kw_only=True)
class BoatsDeleteResponse(Response):
    """The reply to `BoatsDeleteRequest`."""

    delete_results: list[ActionResult] = empty_list()
    """One result for each of the boats, in the order of the request."""


def check(request: BoatsDeleteRequest, findings: Findings) -> None:
    findings.required("SelectionCriteria", request.selection_criteria)
    for item in one(request.selection_criteria):
        findings.items("SelectionCriteria.BoatIds", item.boat_ids, 10)
