from ....._runtime.soap.reader import Element, Reply, names
from ....._runtime.soap.writer import element, leaf, leaves
from ....._runtime.values.lexical import xs_long
from ... import operations
from ..service import SERVICE


def write_request(value: operations.DeleteTramsRequest) -> str:
    return element(
        "tns:DeleteTramsRequest",
        leaf("tns:FleetId", xs_long, value.fleet_id),
        leaves("tns:TramIds", xs_long, value.tram_ids),
    )


def read_response(element: Element, reply: Reply) -> operations.DeleteTramsResponse:
    reply.record(element, names())
    return operations.DeleteTramsResponse()


CALL = SERVICE.call(
    "DeleteTrams", write_request, read_response, action="urn:fleet#DeleteTrams"
)
