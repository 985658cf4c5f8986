from ...._runtime.soap.reader import Element, Reply, names
from ...types.plan_response_sequence_choice import PlanResponseSequenceChoice
from ..namespaces import NS_TNS

_PLAN_RESPONSE_SEQUENCE_CHOICE = names(NS_TNS, "Driver Robot")


def read_plan_response_sequence_choice(
    element: Element, reply: Reply
) -> PlanResponseSequenceChoice:
    get = reply.record(element, _PLAN_RESPONSE_SEQUENCE_CHOICE)
    return PlanResponseSequenceChoice(
        driver=reply.string(get("Driver")), robot=reply.integer(get("Robot"))
    )
