from ...._runtime.soap.reader import Element, Reply, names
from ...types.fleet_fault import FleetFault
from ..namespaces import NS_TNS
from .problem_fleet import read_problem_fleet

_FLEET_FAULT = names(NS_TNS, "TrackingId Problems")


def read_fleet_fault(element: Element, reply: Reply) -> FleetFault:
    get = reply.record(element, _FLEET_FAULT)
    return FleetFault(
        tracking_id=reply.string(get("TrackingId")),
        problems=reply.nodes_or_nil(
            reply.items(get("Problems"), f"{NS_TNS}Problem"), read_problem_fleet
        ),
    )
