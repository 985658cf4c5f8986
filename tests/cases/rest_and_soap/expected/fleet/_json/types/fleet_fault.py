from ...._runtime.json.reader import Json, Reply, names
from ...types.fleet_fault import FleetFault
from .problem_fleet import read_problem_fleet

_FLEET_FAULT = names("TrackingId Problems")


def read_fleet_fault(value: Json, reply: Reply) -> FleetFault:
    get = reply.record(value, _FLEET_FAULT)
    return FleetFault(
        tracking_id=x if type(x := get("TrackingId")) is str else reply.string(x),
        problems=reply.nodes_or_nil(get("Problems"), read_problem_fleet),
    )
