"""The types of Trams."""

from typing import TYPE_CHECKING

from ..._runtime.lazy import lazily, lister

if TYPE_CHECKING:
    from .plan_request_sequence import *
    from .plan_response_sequence import *
    from .plan_response_sequence_choice import *

_EXPORTS = {
    "PlanRequestSequence": "plan_request_sequence",
    "PlanResponseSequence": "plan_response_sequence",
    "PlanResponseSequenceChoice": "plan_response_sequence_choice",
}
__getattr__ = lazily(__name__, _EXPORTS)
__dir__ = lister(__name__, _EXPORTS)
