from ...._runtime.soap.choices import write_some_groups
from ...._runtime.soap.content_model import model, read_groups
from ...._runtime.soap.reader import Element, Reply, names
from ...._runtime.soap.writer import element, leaf
from ...._runtime.values.lexical import xs_int
from ... import operations
from ..namespaces import NS_TNS
from ..service import SERVICE
from ..types.plan_request_sequence import write_plan_request_sequence
from ..types.plan_response_sequence import read_plan_response_sequence


def write_request(value: operations.PlanRequest) -> str:
    return element(
        "tns:PlanRequest",
        leaf("tns:Line", xs_int, value.line),
        write_some_groups(write_plan_request_sequence, value.groups),
    )


def read_response(element: Element, reply: Reply) -> operations.PlanResponse:
    reply.record(element, names(NS_TNS, "Tram* Driver* Robot*"))
    return operations.PlanResponse(
        groups=read_groups(
            element,
            model(NS_TNS, "Tram , #choices=( ( Driver | Robot ) )+"),
            read_plan_response_sequence,
            reply,
        ),
    )


CALL = SERVICE.call("Plan", write_request, read_response, action="urn:trams#Plan")
