from ...._runtime.soap.reader import Element, Reply, names
from ...._runtime.soap.writer import element, leaf_if_set, node_if_set
from ...._runtime.values.lexical import xs_string
from ... import operations
from ..namespaces import NS_TNS
from ..service import SERVICE
from ..types.id_list import write_id_list


def write_request(value: operations.RemoveThingsRequest) -> str:
    return element(
        "tns:RemoveThingsRequest",
        node_if_set("tns:Things", write_id_list, value.things),
        leaf_if_set("tns:Colour", xs_string, value.colour),
    )


def read_response(element: Element, reply: Reply) -> operations.RemoveThingsResponse:
    get = reply.record(element, names(NS_TNS, "Count"))
    return operations.RemoveThingsResponse(count=reply.integer(get("Count")))


CALL = SERVICE.call(
    "RemoveThings", write_request, read_response, action="urn:RemoveThings"
)
