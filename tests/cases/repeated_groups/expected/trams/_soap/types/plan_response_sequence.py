from ...._runtime.soap.content_model import model, read_groups
from ...._runtime.soap.reader import Element, Reply, names
from ...types.plan_response_sequence import PlanResponseSequence
from ..namespaces import NS_TNS
from .plan_response_sequence_choice import read_plan_response_sequence_choice

_PLAN_RESPONSE_SEQUENCE = names(NS_TNS, "Tram Driver* Robot*")


def read_plan_response_sequence(element: Element, reply: Reply) -> PlanResponseSequence:
    get = reply.record(element, _PLAN_RESPONSE_SEQUENCE)
    return PlanResponseSequence(
        tram=reply.required(reply.integer(get("Tram")), "Tram"),
        choices=read_groups(
            element,
            model("(", NS_TNS, "Driver | Robot )"),
            read_plan_response_sequence_choice,
            reply,
        ),
    )
