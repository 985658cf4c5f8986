from ...._runtime.soap.reader import Element, Reply, names
from ...._runtime.soap.writer import element, leaf, leaf_array_if_set, leaf_if_set
from ...._runtime.values.lexical import xs_list, xs_long, xs_string
from ... import operations
from ..namespaces import NS_TNS
from ..service import SERVICE
from ..types.problem_fleet import read_problem_fleet


def write_request(value: operations.DeleteVansRequest) -> str:
    return element(
        "tns:DeleteVansRequest",
        leaf("tns:FleetId", xs_long, value.fleet_id),
        leaf_array_if_set("tns:VanIds", "tns:long", xs_long, value.van_ids),
        leaf_if_set("tns:Types", xs_list(xs_string), value.types),
    )


def read_response(element: Element, reply: Reply) -> operations.DeleteVansResponse:
    get = reply.record(element, names(NS_TNS, "PartialErrors"))
    return operations.DeleteVansResponse(
        partial_errors=reply.nodes_or_nil(
            reply.items(get("PartialErrors"), f"{NS_TNS}Problem"), read_problem_fleet
        ),
    )


CALL = SERVICE.call(
    "DeleteVans", write_request, read_response, action="urn:fleet#DeleteVans"
)
