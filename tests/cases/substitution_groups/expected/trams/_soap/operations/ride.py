from ...._runtime.soap.choices import choice
from ...._runtime.soap.content_model import model, read_groups
from ...._runtime.soap.reader import Element, Reply, names
from ...._runtime.soap.writer import element, node_if_set
from ... import operations
from ..namespaces import NS_TNS
from ..service import SERVICE
from ..types.ride_response_choice import read_ride_response_choice
from ..types.ticket import write_pass_, write_ticket


def write_request(value: operations.RideRequest) -> str:
    return element(
        "tns:RideRequest",
        choice(
            "Single|Monthly",
            node_if_set("tns:Single", write_ticket, value.single),
            node_if_set("tns:Monthly", write_pass_, value.monthly),
        ),
    )


def read_response(element: Element, reply: Reply) -> operations.RideResponse:
    reply.record(element, names(NS_TNS, "Single* Monthly*"))
    return operations.RideResponse(
        choices=read_groups(
            element,
            model("(", NS_TNS, "Single | Monthly )"),
            read_ride_response_choice,
            reply,
        ),
    )


CALL = SERVICE.call("Ride", write_request, read_response, action="urn:trams#Ride")
