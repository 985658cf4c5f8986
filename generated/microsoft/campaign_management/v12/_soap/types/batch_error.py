from ......_runtime.soap.reader import Element, Reply, names
from ...types.batch_error import BatchError, EditorialError
from ..namespaces import NS_GENERIC, NS_TNS

_BATCH_ERROR = names(
    NS_TNS,
    "Code Details ErrorCode FieldPath ForwardCompatibilityMap Index",
    "Message Type",
)
_EDITORIAL_ERROR = names(
    NS_TNS,
    "Code Details ErrorCode FieldPath ForwardCompatibilityMap Index",
    "Message Type Appealable DisapprovedText Location PublisherCountry",
    "ReasonCode",
)


def read_batch_error(element: Element, reply: Reply) -> BatchError:
    match reply.type_of(element):
        case "{https://bingads.microsoft.com/CampaignManagement/v12}EditorialError":
            return read_editorial_error(element, reply)
        case other:
            reply.expect(element, other, f"{NS_TNS}BatchError")
    get = reply.record(element, _BATCH_ERROR)
    return BatchError(
        code=reply.integer(get("Code")),
        details=reply.string(get("Details")),
        error_code=reply.string(get("ErrorCode")),
        field_path=reply.string(get("FieldPath")),
        forward_compatibility_map=reply.dictionary(
            get("ForwardCompatibilityMap"),
            f"{NS_GENERIC}KeyValuePairOfstringstring",
            f"{NS_GENERIC}key",
            f"{NS_GENERIC}value",
        ),
        index=reply.integer(get("Index")),
        message=reply.string(get("Message")),
        type=reply.string(get("Type")),
    )


def read_editorial_error(element: Element, reply: Reply) -> EditorialError:
    get = reply.record(element, _EDITORIAL_ERROR)
    return EditorialError(
        code=reply.integer(get("Code")),
        details=reply.string(get("Details")),
        error_code=reply.string(get("ErrorCode")),
        field_path=reply.string(get("FieldPath")),
        forward_compatibility_map=reply.dictionary(
            get("ForwardCompatibilityMap"),
            f"{NS_GENERIC}KeyValuePairOfstringstring",
            f"{NS_GENERIC}key",
            f"{NS_GENERIC}value",
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
