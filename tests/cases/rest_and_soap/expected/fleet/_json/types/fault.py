from ...._runtime.json.reader import Json, Reply, names
from ...types.fault import Fault
from .problem_fleet import read_problem_fleet

_FAULT = names("TrackingId Problems")


def read_fault(value: Json, reply: Reply) -> Fault:
    get = reply.record(value, _FAULT)
    return Fault(
        tracking_id=x if type(x := get("TrackingId")) is str else reply.string(x),
        problems=reply.nodes_or_nil(get("Problems"), read_problem_fleet),
    )
