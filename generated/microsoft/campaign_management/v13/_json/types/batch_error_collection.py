from ......_runtime.json.reader import Json, Reply, names
from ...types.batch_error_collection import (
    BatchErrorCollection,
    EditorialErrorCollection,
)
from .batch_error import read_batch_error

_BATCH_ERROR_COLLECTION = names(
    "BatchErrors Code Details ErrorCode FieldPath ForwardCompatibilityMap",
    "Index Message Type",
)
_EDITORIAL_ERROR_COLLECTION = names(
    "BatchErrors Code Details ErrorCode FieldPath ForwardCompatibilityMap",
    "Index Message Type Appealable DisapprovedText Location",
    "PublisherCountry ReasonCode",
)


def read_batch_error_collection(value: Json, reply: Reply) -> BatchErrorCollection:
    match reply.type_of(value, "Type"):
        case "EditorialErrorCollection":
            return read_editorial_error_collection(value, reply)
        case other:
            reply.expect(value, other, "BatchErrorCollection")
    get = reply.record(value, _BATCH_ERROR_COLLECTION)
    return BatchErrorCollection(
        batch_errors=reply.nodes_or_nil(get("BatchErrors"), read_batch_error),
        code=x if type(x := get("Code")) is int else reply.integer(x),
        details=x if type(x := get("Details")) is str else reply.string(x),
        error_code=x if type(x := get("ErrorCode")) is str else reply.string(x),
        field_path=x if type(x := get("FieldPath")) is str else reply.string(x),
        forward_compatibility_map=reply.dictionary(
            get("ForwardCompatibilityMap"), "Key", "Value"
        ),
        index=x if type(x := get("Index")) is int else reply.integer(x),
        message=x if type(x := get("Message")) is str else reply.string(x),
        type=x if type(x := get("Type")) is str else reply.string(x),
    )


def read_editorial_error_collection(
    value: Json, reply: Reply
) -> EditorialErrorCollection:
    get = reply.record(value, _EDITORIAL_ERROR_COLLECTION)
    return EditorialErrorCollection(
        batch_errors=reply.nodes_or_nil(get("BatchErrors"), read_batch_error),
        code=x if type(x := get("Code")) is int else reply.integer(x),
        details=x if type(x := get("Details")) is str else reply.string(x),
        error_code=x if type(x := get("ErrorCode")) is str else reply.string(x),
        field_path=x if type(x := get("FieldPath")) is str else reply.string(x),
        forward_compatibility_map=reply.dictionary(
            get("ForwardCompatibilityMap"), "Key", "Value"
        ),
        index=x if type(x := get("Index")) is int else reply.integer(x),
        message=x if type(x := get("Message")) is str else reply.string(x),
        type=x if type(x := get("Type")) is str else reply.string(x),
        appealable=x if type(x := get("Appealable")) is bool else reply.boolean(x),
        disapproved_text=reply.string(get("DisapprovedText")),
        location=x if type(x := get("Location")) is str else reply.string(x),
        publisher_country=reply.string(get("PublisherCountry")),
        reason_code=x if type(x := get("ReasonCode")) is int else reply.integer(x),
    )
