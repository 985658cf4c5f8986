from ...._runtime.soap.reader import Element, Reply, names
from ...types.fault import Fault
from ..namespaces import NS_TNS
from .problem_fleet import read_problem_fleet

_FAULT = names(NS_TNS, "TrackingId Problems")


def read_fault(element: Element, reply: Reply) -> Fault:
    get = reply.record(element, _FAULT)
    return Fault(
        tracking_id=reply.string(get("TrackingId")),
        problems=reply.nodes_or_nil(
            reply.items(get("Problems"), f"{NS_TNS}Problem"), read_problem_fleet
        ),
    )
