from ....._runtime.soap.reader import Element, Reply, names
from ....._runtime.soap.writer import element, leaf, leaves
from ....._runtime.values.lexical import xs_long
from ... import operations
from ..service import SERVICE


def write_request(value: operations.DeleteBoatsRequest) -> str:
    return element(
        "tns:DeleteBoatsRequest",
        leaf("tns:FleetId", xs_long, value.fleet_id),
        leaves("tns:BoatIds", xs_long, value.boat_ids),
    )


def read_response(element: Element, reply: Reply) -> operations.DeleteBoatsResponse:
    reply.record(element, names())
    return operations.DeleteBoatsResponse()


CALL = SERVICE.call(
    "DeleteBoats", write_request, read_response, action="urn:fleet#DeleteBoats"
)
