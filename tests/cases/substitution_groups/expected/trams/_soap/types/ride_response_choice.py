from ...._runtime.soap.reader import Element, Reply, names
from ...types.ride_response_choice import RideResponseChoice
from ..namespaces import NS_TNS
from .ticket import read_pass_, read_ticket

_RIDE_RESPONSE_CHOICE = names(NS_TNS, "Single Monthly")


def read_ride_response_choice(element: Element, reply: Reply) -> RideResponseChoice:
    get = reply.record(element, _RIDE_RESPONSE_CHOICE)
    return RideResponseChoice(
        single=reply.node(get("Single"), read_ticket),
        monthly=reply.node(get("Monthly"), read_pass_),
    )
