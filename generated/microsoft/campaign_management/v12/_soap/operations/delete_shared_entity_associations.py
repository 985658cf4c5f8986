from ......_runtime.soap.reader import Element, Reply, names
from ......_runtime.soap.writer import element, node_array_if_set
from ......_runtime.values.lexical import OrNil
from ... import operations
from ..namespaces import NS_TNS
from ..service import SERVICE
from ..types.batch_error import read_batch_error
from ..types.shared_entity_association import write_shared_entity_association


def write_request(value: operations.DeleteSharedEntityAssociationsRequest) -> str:
    return element(
        "tns:DeleteSharedEntityAssociationsRequest",
        node_array_if_set(
            "tns:Associations",
            "tns:SharedEntityAssociation",
            OrNil(write_shared_entity_association),
            value.associations,
        ),
    )


def read_response(
    element: Element, reply: Reply
) -> operations.DeleteSharedEntityAssociationsResponse:
    get = reply.record(element, names(NS_TNS, "PartialErrors"))
    return operations.DeleteSharedEntityAssociationsResponse(
        partial_errors=reply.nodes_or_nil(
            reply.items(get("PartialErrors"), f"{NS_TNS}BatchError"), read_batch_error
        ),
    )


CALL = SERVICE.call("DeleteSharedEntityAssociations", write_request, read_response)
