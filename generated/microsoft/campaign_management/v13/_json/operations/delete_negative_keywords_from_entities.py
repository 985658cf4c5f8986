from ......_runtime.json.reader import Json, Reply, names
from ......_runtime.json.writer import Record, items_if_set, record
from ......_runtime.values.lexical import OrNil
from ... import operations
from ..service import SERVICE
from ..types.batch_error_collection import read_batch_error_collection
from ..types.entity_negative_keyword import write_entity_negative_keyword


def write_request(
    value: operations.DeleteNegativeKeywordsFromEntitiesRequest,
) -> Record:
    return record(
        items_if_set(
            "EntityNegativeKeywords",
            OrNil(write_entity_negative_keyword),
            value.entity_negative_keywords,
        ),
    )


def read_response(
    value: Json, reply: Reply
) -> operations.DeleteNegativeKeywordsFromEntitiesResponse:
    get = reply.record(value, names("NestedPartialErrors"))
    return operations.DeleteNegativeKeywordsFromEntitiesResponse(
        nested_partial_errors=reply.nodes_or_nil(
            get("NestedPartialErrors"), read_batch_error_collection
        ),
    )


CALL = SERVICE.call(
    "DeleteNegativeKeywordsFromEntities",
    "DELETE /EntityNegativeKeywords",
    write_request,
    read_response,
)
