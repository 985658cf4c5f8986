from ...._runtime.soap.reader import Element, Reply, names
from ...._runtime.soap.writer import content, element, leaf, leaf_if_set, node_if_set
from ...._runtime.values.lexical import xs_int, xs_long
from ... import operations
from ..namespaces import NS_TNS
from ..service import SERVICE
from ..types.trace import write_trace


def write_request(value: operations.ParkRequest) -> str:
    return element(
        "tns:ParkRequest",
        leaf("tns:VanId", xs_long, value.van_id),
        leaf_if_set("tns:DepotId", xs_long, value.depot_id),
    )


def read_response(element: Element, reply: Reply) -> operations.ParkResponse:
    reply.record(element, names())
    return operations.ParkResponse(quota=reply.integer(reply.header(f"{NS_TNS}Quota")))


def write_header(value: operations.ParkRequest) -> str:
    return content(
        leaf_if_set("tns:Priority", xs_int, value.priority),
        node_if_set("tns:Trace", write_trace, value.trace),
    )


CALL = SERVICE.call(
    "Park",
    write_request,
    read_response,
    action="urn:vans#Park",
    write_header=write_header,
)
