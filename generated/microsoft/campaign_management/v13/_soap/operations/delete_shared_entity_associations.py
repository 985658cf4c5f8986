"""The SOAP form of `operations.delete_shared_entity_associations`."""

from ......_runtime.lexical import xs_string
from ......_runtime.soap_call import SoapCall
from ......_runtime.xml_read import Element, Reply, names
from ......_runtime.xml_write import element, leaf_if_set, node_array_if_set
from ...operations.delete_shared_entity_associations import (
    DeleteSharedEntityAssociationsRequest,
    DeleteSharedEntityAssociationsResponse,
)
from ..namespaces import NS_TNS
from ..service import SERVICE
from ..types.batch_error import read_batch_error
from ..types.shared_entity_association import write_shared_entity_association


def write_request(value: DeleteSharedEntityAssociationsRequest) -> str:
    return element(
        "tns:DeleteSharedEntityAssociationsRequest",
        node_array_if_set(
            "tns:Associations",
            "tns:SharedEntityAssociation",
            write_shared_entity_association,
            value.associations,
        ),
        leaf_if_set("tns:SharedEntityScope", xs_string, value.shared_entity_scope),
    )


def read_response(
    element: Element, reply: Reply
) -> DeleteSharedEntityAssociationsResponse:
    get = reply.record(element, names(NS_TNS, "PartialErrors"))
    return DeleteSharedEntityAssociationsResponse(
        partial_errors=reply.nodes_or_nil(
            reply.items(get("PartialErrors"), f"{NS_TNS}BatchError"), read_batch_error
        ),
    )


CALL = SoapCall(SERVICE, "DeleteSharedEntityAssociations", write_request, read_response)
