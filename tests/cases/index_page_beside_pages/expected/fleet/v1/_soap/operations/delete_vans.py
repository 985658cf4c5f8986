from ....._runtime.soap.reader import Element, Reply, names
from ....._runtime.soap.writer import element, leaf, leaves
from ....._runtime.values.lexical import xs_long
from ... import operations
from ..service import SERVICE


def write_request(value: operations.DeleteVansRequest) -> str:
    return element(
        "tns:DeleteVansRequest",
        leaf("tns:FleetId", xs_long, value.fleet_id),
        leaves("tns:VanIds", xs_long, value.van_ids),
    )


def read_response(element: Element, reply: Reply) -> operations.DeleteVansResponse:
    reply.record(element, names())
    return operations.DeleteVansResponse()


CALL = SERVICE.call(
    "DeleteVans", write_request, read_response, action="urn:fleet#DeleteVans"
)
