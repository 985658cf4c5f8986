from ......_runtime.json_read import Json, Reply, names
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


def _read_batch_error_collection(value: Json, reply: Reply) -> BatchErrorCollection:
    get = reply.record(value, _BATCH_ERROR_COLLECTION)
    return BatchErrorCollection(
        batch_errors=reply.nodes_or_nil(get("BatchErrors"), read_batch_error),
        code=reply.integer(get("Code")),
        details=reply.string(get("Details")),
        error_code=reply.string(get("ErrorCode")),
        field_path=reply.string(get("FieldPath")),
        forward_compatibility_map=reply.dictionary(
            get("ForwardCompatibilityMap"), "Key", "Value"
        ),
        index=reply.integer(get("Index")),
        message=reply.string(get("Message")),
        type=reply.string(get("Type")),
    )


def read_batch_error_collection(value: Json, reply: Reply) -> BatchErrorCollection:
    match reply.type_of(value, "Type"):
        case "EditorialErrorCollection":
            return read_editorial_error_collection(value, reply)
        case other:
            reply.expect(value, other, "BatchErrorCollection")
    return _read_batch_error_collection(value, reply)


def read_editorial_error_collection(
    value: Json, reply: Reply
) -> EditorialErrorCollection:
    get = reply.record(value, _EDITORIAL_ERROR_COLLECTION)
    return EditorialErrorCollection(
        batch_errors=reply.nodes_or_nil(get("BatchErrors"), read_batch_error),
        code=reply.integer(get("Code")),
        details=reply.string(get("Details")),
        error_code=reply.string(get("ErrorCode")),
        field_path=reply.string(get("FieldPath")),
        forward_compatibility_map=reply.dictionary(
            get("ForwardCompatibilityMap"), "Key", "Value"
        ),
        index=reply.integer(get("Index")),
        message=reply.string(get("Message")),
        type=reply.string(get("Type")),
        appealable=reply.boolean(get("Appealable")),
        disapproved_text=reply.string(get("DisapprovedText")),
        location=reply.string(get("Location")),
        publisher_country=reply.string(get("PublisherCountry")),
        reason_code=reply.integer(get("ReasonCode")),
    )
