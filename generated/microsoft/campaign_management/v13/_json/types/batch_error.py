from ......_runtime.json_read import Json, Reply, names
from ...types.batch_error import BatchError, EditorialError

_BATCH_ERROR = names(
    "Code Details ErrorCode FieldPath ForwardCompatibilityMap Index", "Message Type"
)
_EDITORIAL_ERROR = names(
    "Code Details ErrorCode FieldPath ForwardCompatibilityMap Index",
    "Message Type Appealable DisapprovedText Location PublisherCountry",
    "ReasonCode",
)


def _read_batch_error(value: Json, reply: Reply) -> BatchError:
    get = reply.record(value, _BATCH_ERROR)
    return BatchError(
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


def read_batch_error(value: Json, reply: Reply) -> BatchError:
    match reply.type_of(value, "Type"):
        case "EditorialError":
            return read_editorial_error(value, reply)
        case other:
            reply.expect(value, other, "BatchError")
    return _read_batch_error(value, reply)


def read_editorial_error(value: Json, reply: Reply) -> EditorialError:
    get = reply.record(value, _EDITORIAL_ERROR)
    return EditorialError(
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
