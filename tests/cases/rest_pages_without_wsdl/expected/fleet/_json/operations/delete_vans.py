from ...._runtime.json.reader import Json, Reply, names
from ...._runtime.json.writer import (
    Record,
    items_if_any,
    json_long,
    member_if_set,
    record,
)
from ... import operations
from ..service import SERVICE


def write_request(value: operations.DeleteVansRequest) -> Record:
    return record(
        member_if_set("FleetId", json_long, value.fleet_id),
        items_if_any("VanIds", json_long, value.van_ids),
    )


def read_response(value: Json, reply: Reply) -> operations.DeleteVansResponse:
    get = reply.record(value, names("Deleted"))
    return operations.DeleteVansResponse(
        deleted=x if type(x := get("Deleted")) is int else reply.integer(x)
    )


CALL = SERVICE.call("DeleteVans", "DELETE /Vans", write_request, read_response)
