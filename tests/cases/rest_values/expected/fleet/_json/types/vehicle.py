from ...._runtime.json.reader import Json, Reply, names, or_none
from ...._runtime.json.writer import (
    Member,
    Record,
    abstract,
    items_if_set,
    json_int,
    json_string,
    member,
    member_if_set,
    record,
)
from ...._runtime.values.lexical import OrNil, xs_long
from ...._runtime.values.parsing import parse_integer
from ...types.vehicle import Tram, Van, Vehicle

_TRAM = names("Id Plate Lines Type")
_VAN = names("Id Plate Type")
_VEHICLE = names("Id Type")


def read_tram(value: Json, reply: Reply) -> Tram:
    get = reply.record(value, _TRAM)
    return Tram(
        id=reply.required(reply.integer(get("Id")), "Id"),
        plate=x if type(x := get("Plate")) is str else reply.string(x),
        lines=or_none(get("Lines"), reply.leaves_or_nil, parse_integer),
    )


def _content_tram(value: Tram) -> tuple[Member, ...]:
    return (*_content_van(value), items_if_set("Lines", OrNil(json_int), value.lines))


def _read_van(value: Json, reply: Reply) -> Van:
    get = reply.record(value, _VAN)
    return Van(
        id=reply.required(reply.integer(get("Id")), "Id"),
        plate=x if type(x := get("Plate")) is str else reply.string(x),
    )


def read_van(value: Json, reply: Reply) -> Van:
    match reply.type_of(value, "Type"):
        case "Tram":
            return read_tram(value, reply)
        case other:
            reply.expect(value, other, "Van")
    return _read_van(value, reply)


def _content_van(value: Van) -> tuple[Member, ...]:
    return (*_content_vehicle(value), member_if_set("Plate", json_string, value.plate))


def read_vehicle(value: Json, reply: Reply) -> Vehicle:
    match reply.type_of(value, "Type"):
        case "Tram":
            return read_tram(value, reply)
        case "Van":
            return _read_van(value, reply)
        case other:
            reply.expect(value, other, "Vehicle")
    get = reply.record(value, _VEHICLE)
    return Vehicle(id=reply.required(reply.integer(get("Id")), "Id"))


def _content_vehicle(value: Vehicle) -> tuple[Member, ...]:
    return (member("Id", xs_long, value.id),)


def write_vehicle(value: Vehicle) -> Record:
    match value:
        case Tram():
            return record(*_content_tram(value), ("Type", "Tram"))
        case Van():
            return record(*_content_van(value), ("Type", "Van"))
        case _:
            return abstract("Vehicle")
