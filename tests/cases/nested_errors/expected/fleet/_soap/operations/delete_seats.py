from ...._runtime.soap.reader import Element, Reply, names
from ...._runtime.soap.writer import element, node_array_if_set
from ...._runtime.values.lexical import OrNil
from ... import operations
from ..namespaces import NS_TNS
from ..service import SERVICE
from ..types.batch_error_collection import read_batch_error_collection
from ..types.van import write_van


def write_request(value: operations.DeleteSeatsRequest) -> str:
    return element(
        "tns:DeleteSeatsRequest",
        node_array_if_set("tns:Vans", "tns:Van", OrNil(write_van), value.vans),
    )


def read_response(element: Element, reply: Reply) -> operations.DeleteSeatsResponse:
    get = reply.record(element, names(NS_TNS, "NestedPartialErrors"))
    return operations.DeleteSeatsResponse(
        nested_partial_errors=reply.nodes_or_nil(
            reply.items(get("NestedPartialErrors"), f"{NS_TNS}BatchErrorCollection"),
            read_batch_error_collection,
        ),
    )


CALL = SERVICE.call(
    "DeleteSeats", write_request, read_response, action="urn:fleet#DeleteSeats"
)
