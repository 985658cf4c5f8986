from ......_runtime.json.reader import Json, Reply, names
from ...types.batch_error import BatchError, EditorialError

_BATCH_ERROR = names(
    "Code Details ErrorCode FieldPath ForwardCompatibilityMap Index", "Message Type"
)
_EDITORIAL_ERROR = names(
    "Code Details ErrorCode FieldPath ForwardCompatibilityMap Index",
    "Message Type Appealable DisapprovedText Location PublisherCountry",
    "ReasonCode",
)


def read_batch_error(value: Json, reply: Reply) -> BatchError:
    match reply.type_of(value, "Type"):
        case "EditorialError":
            return read_editorial_error(value, reply)
        case other:
            reply.expect(value, other, "BatchError")
    get = reply.record(value, _BATCH_ERROR)
    return BatchError(
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


def read_editorial_error(value: Json, reply: Reply) -> EditorialError:
    get = reply.record(value, _EDITORIAL_ERROR)
    return EditorialError(
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
