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
from ..types.label_association import write_label_association


def write_request(value: operations.DeleteLabelAssociationsRequest) -> Record:
    return record(
        member_if_set("EntityType", json_string, value.entity_type),
        items_if_set(
            "LabelAssociations",
            OrNil(write_label_association),
            value.label_associations,
        ),
    )


def read_response(
    value: Json, reply: Reply
) -> operations.DeleteLabelAssociationsResponse:
    get = reply.record(value, names("PartialErrors"))
    return operations.DeleteLabelAssociationsResponse(
        partial_errors=reply.nodes_or_nil(get("PartialErrors"), read_batch_error)
    )


CALL = SERVICE.call(
    "DeleteLabelAssociations", "DELETE /LabelAssociations", write_request, read_response
)
