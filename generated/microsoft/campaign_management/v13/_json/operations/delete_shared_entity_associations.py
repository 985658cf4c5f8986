from ......_runtime.json.reader import Json, Reply, names
from ......_runtime.json.writer import (
    Record,
    items_if_set,
    json_string,
    member_if_set,
    record,
)
from ......_runtime.values.lexical import OrNil
from ... import operations
from ..service import SERVICE
from ..types.batch_error import read_batch_error
from ..types.shared_entity_association import write_shared_entity_association


def write_request(value: operations.DeleteSharedEntityAssociationsRequest) -> Record:
    return record(
        items_if_set(
            "Associations", OrNil(write_shared_entity_association), value.associations
        ),
        member_if_set("SharedEntityScope", json_string, value.shared_entity_scope),
    )


def read_response(
    value: Json, reply: Reply
) -> operations.DeleteSharedEntityAssociationsResponse:
    get = reply.record(value, names("PartialErrors"))
    return operations.DeleteSharedEntityAssociationsResponse(
        partial_errors=reply.nodes_or_nil(get("PartialErrors"), read_batch_error)
    )


CALL = SERVICE.call(
    "DeleteSharedEntityAssociations",
    "DELETE /SharedEntityAssociations",
    write_request,
    read_response,
)
