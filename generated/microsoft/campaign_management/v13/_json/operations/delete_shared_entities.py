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
from ..types.shared_entity import write_shared_entity


def write_request(value: operations.DeleteSharedEntitiesRequest) -> Record:
    return record(
        items_if_set(
            "SharedEntities", OrNil(write_shared_entity), value.shared_entities
        ),
        member_if_set("SharedEntityScope", json_string, value.shared_entity_scope),
    )


def read_response(value: Json, reply: Reply) -> operations.DeleteSharedEntitiesResponse:
    get = reply.record(value, names("PartialErrors"))
    return operations.DeleteSharedEntitiesResponse(
        partial_errors=reply.nodes_or_nil(get("PartialErrors"), read_batch_error)
    )


CALL = SERVICE.call(
    "DeleteSharedEntities", "DELETE /SharedEntities", write_request, read_response
)
