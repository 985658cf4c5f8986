from ......_runtime.soap.reader import Element, Reply, names
from ......_runtime.soap.writer import element, leaf_if_set, node_array_if_set
from ......_runtime.values.lexical import OrNil, xs_string
from ... import operations
from ..namespaces import NS_TNS
from ..service import SERVICE
from ..types.batch_error import read_batch_error
from ..types.label_association import write_label_association


def write_request(value: operations.DeleteLabelAssociationsRequest) -> str:
    return element(
        "tns:DeleteLabelAssociationsRequest",
        leaf_if_set("tns:EntityType", xs_string, value.entity_type),
        node_array_if_set(
            "tns:LabelAssociations",
            "tns:LabelAssociation",
            OrNil(write_label_association),
            value.label_associations,
        ),
    )


def read_response(
    element: Element, reply: Reply
) -> operations.DeleteLabelAssociationsResponse:
    get = reply.record(element, names(NS_TNS, "PartialErrors"))
    return operations.DeleteLabelAssociationsResponse(
        partial_errors=reply.nodes_or_nil(
            reply.items(get("PartialErrors"), f"{NS_TNS}BatchError"), read_batch_error
        ),
    )


CALL = SERVICE.call("DeleteLabelAssociations", write_request, read_response)
