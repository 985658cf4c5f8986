from ......_runtime.json.reader import Json, Reply, names
from ......_runtime.json.writer import (
    Record,
    items_if_set,
    json_string,
    member_if_set,
    record,
)
from ......_runtime.values.lexical import xs_long
from ... import operations
from ..service import SERVICE
from ..types.batch_error import read_batch_error
from ..types.shared_entity import write_shared_list


def write_request(value: operations.DeleteListItemsFromSharedListRequest) -> Record:
    return record(
        items_if_set("ListItemIds", xs_long, value.list_item_ids),
        member_if_set("SharedList", write_shared_list, value.shared_list),
        member_if_set("SharedEntityScope", json_string, value.shared_entity_scope),
    )


def read_response(
    value: Json, reply: Reply
) -> operations.DeleteListItemsFromSharedListResponse:
    get = reply.record(value, names("PartialErrors"))
    return operations.DeleteListItemsFromSharedListResponse(
        partial_errors=reply.nodes_or_nil(get("PartialErrors"), read_batch_error)
    )


CALL = SERVICE.call(
    "DeleteListItemsFromSharedList", "DELETE /ListItems", write_request, read_response
)
