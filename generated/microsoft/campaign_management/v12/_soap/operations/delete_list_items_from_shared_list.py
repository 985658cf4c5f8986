from ......_runtime.soap.reader import Element, Reply, names
from ......_runtime.soap.writer import element, leaf_array_if_set, node_if_set
from ......_runtime.values.lexical import xs_long
from ... import operations
from ..namespaces import NS_TNS
from ..service import SERVICE
from ..types.batch_error import read_batch_error
from ..types.shared_entity import write_shared_list


def write_request(value: operations.DeleteListItemsFromSharedListRequest) -> str:
    return element(
        "tns:DeleteListItemsFromSharedListRequest",
        leaf_array_if_set(
            "tns:ListItemIds", "arrays:long", xs_long, value.list_item_ids
        ),
        node_if_set("tns:SharedList", write_shared_list, value.shared_list),
    )


def read_response(
    element: Element, reply: Reply
) -> operations.DeleteListItemsFromSharedListResponse:
    get = reply.record(element, names(NS_TNS, "PartialErrors"))
    return operations.DeleteListItemsFromSharedListResponse(
        partial_errors=reply.nodes_or_nil(
            reply.items(get("PartialErrors"), f"{NS_TNS}BatchError"), read_batch_error
        ),
    )


CALL = SERVICE.call("DeleteListItemsFromSharedList", write_request, read_response)
