from ......_runtime.soap.reader import Element, Reply, names
from ......_runtime.soap.writer import element, leaf_if_set, node_array_if_set
from ......_runtime.values.lexical import OrNil, xs_long, xs_string
from ... import operations
from ..namespaces import NS_TNS
from ..service import SERVICE
from ..types.ad_extension_id_to_entity_id_association import (
    write_ad_extension_id_to_entity_id_association,
)
from ..types.batch_error import read_batch_error


def write_request(value: operations.DeleteAdExtensionsAssociationsRequest) -> str:
    return element(
        "tns:DeleteAdExtensionsAssociationsRequest",
        leaf_if_set("tns:AccountId", xs_long, value.account_id),
        node_array_if_set(
            "tns:AdExtensionIdToEntityIdAssociations",
            "tns:AdExtensionIdToEntityIdAssociation",
            OrNil(write_ad_extension_id_to_entity_id_association),
            value.ad_extension_id_to_entity_id_associations,
        ),
        leaf_if_set("tns:AssociationType", xs_string, value.association_type),
    )


def read_response(
    element: Element, reply: Reply
) -> operations.DeleteAdExtensionsAssociationsResponse:
    get = reply.record(element, names(NS_TNS, "PartialErrors"))
    return operations.DeleteAdExtensionsAssociationsResponse(
        partial_errors=reply.nodes_or_nil(
            reply.items(get("PartialErrors"), f"{NS_TNS}BatchError"), read_batch_error
        ),
    )


CALL = SERVICE.call("DeleteAdExtensionsAssociations", write_request, read_response)
