"""The types of Fleet."""

from typing import TYPE_CHECKING

from ..._runtime.lazy import lazily, lister

if TYPE_CHECKING:
    from .fleet_fault import *
    from .problem_fleet import *

_EXPORTS = {
    "FleetFault": "fleet_fault",
    "ProblemFleet": "problem_fleet",
    "WeightProblem": "problem_fleet",
}
__getattr__ = lazily(__name__, _EXPORTS)
__dir__ = lister(__name__, _EXPORTS)
