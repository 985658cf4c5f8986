from ...._runtime.soap.writer import content, leaf, leaf_if_set
from ...._runtime.values.lexical import xs_int, xs_string
from ...types.plan_request_sequence import PlanRequestSequence


def write_plan_request_sequence(value: PlanRequestSequence) -> str:
    return content(
        leaf("tns:Stop", xs_string, value.stop),
        leaf_if_set("tns:Minute", xs_int, value.minute),
    )
