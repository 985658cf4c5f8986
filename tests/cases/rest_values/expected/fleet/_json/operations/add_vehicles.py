from ...._runtime.json.reader import Json, Reply, names
from ...._runtime.json.writer import (
    Record,
    items,
    json_base64,
    json_joined,
    json_string,
    member_if_set,
    pairs,
    record,
)
from ...._runtime.values.lexical import OrNil
from ...._runtime.values.parsing import (
    parse_decimal,
    parse_integer,
    parse_list,
    parse_member,
)
from ... import operations
from ...enums import Days
from ..service import SERVICE
from ..types.vehicle import read_vehicle, write_vehicle


def write_request(value: operations.AddVehiclesRequest) -> Record:
    return record(
        items("Vehicles", OrNil(write_vehicle), value.vehicles),
        member_if_set("Labels", pairs("Key", "Value"), value.labels),
        member_if_set("Days", json_joined(", "), value.days),
        member_if_set("Photo", json_base64, value.photo),
        member_if_set("Color", json_string, value.color),
    )


def read_response(value: Json, reply: Reply) -> operations.AddVehiclesResponse:
    get = reply.record(value, names("Ids Vehicles Labels Days Since Weight"))
    return operations.AddVehiclesResponse(
        ids=reply.leaves_or_nil(get("Ids"), parse_integer),
        vehicles=reply.nodes_or_nil(get("Vehicles"), read_vehicle),
        labels=reply.dictionary(get("Labels"), "Key", "Value"),
        days=reply.value(get("Days"), parse_list(parse_member(Days))),
        since=x if type(x := get("Since")) is str else reply.string(x),
        weight=reply.value(get("Weight"), parse_decimal),
    )


CALL = SERVICE.call("AddVehicles", "POST /Vehicles", write_request, read_response)
