from ....._runtime.soap.reader import Element, Reply, names
from ....._runtime.soap.writer import element, leaf, leaf_if_set, leaves
from ....._runtime.values.lexical import xs_long, xs_string
from ... import operations
from ..namespaces import NS_TNS
from ..service import SERVICE


def write_request(value: operations.DeleteVansRequest) -> str:
    return element(
        "tns:DeleteVansRequest",
        leaf("tns:FleetId", xs_long, value.fleet_id),
        leaves("tns:VanIds", xs_long, value.van_ids),
        leaf_if_set("tns:Color", xs_string, value.color),
    )


def read_response(element: Element, reply: Reply) -> operations.DeleteVansResponse:
    get = reply.record(element, names(NS_TNS, "Deleted"))
    return operations.DeleteVansResponse(deleted=reply.integer(get("Deleted")))


CALL = SERVICE.call(
    "DeleteVans", write_request, read_response, action="urn:fleet#DeleteVans"
)
