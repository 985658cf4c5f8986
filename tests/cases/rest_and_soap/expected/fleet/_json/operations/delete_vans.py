from ...._runtime.json.reader import Json, Reply, names
from ...._runtime.json.writer import (
    Record,
    items_if_set,
    json_joined,
    member,
    member_if_set,
    record,
)
from ...._runtime.values.lexical import xs_long
from ... import operations
from ..service import SERVICE
from ..types.problem_fleet import read_problem_fleet


def write_request(value: operations.DeleteVansRequest) -> Record:
    return record(
        member("FleetId", xs_long, value.fleet_id),
        items_if_set("VanIds", xs_long, value.van_ids),
        member_if_set("Types", json_joined(", "), value.types),
    )


def read_response(value: Json, reply: Reply) -> operations.DeleteVansResponse:
    get = reply.record(value, names("PartialErrors"))
    return operations.DeleteVansResponse(
        partial_errors=reply.nodes_or_nil(get("PartialErrors"), read_problem_fleet)
    )


CALL = SERVICE.call("DeleteVans", "DELETE /Vans", write_request, read_response)
