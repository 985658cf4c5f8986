from ......_runtime.soap.reader import Element, Reply, names
from ...types.batch_error_collection import (
    BatchErrorCollection,
    EditorialErrorCollection,
)
from ..namespaces import NS_GENERIC, NS_TNS
from .batch_error import read_batch_error

_BATCH_ERROR_COLLECTION = names(
    NS_TNS,
    "BatchErrors Code Details ErrorCode FieldPath ForwardCompatibilityMap",
    "Index Message Type",
)
_EDITORIAL_ERROR_COLLECTION = names(
    NS_TNS,
    "BatchErrors Code Details ErrorCode FieldPath ForwardCompatibilityMap",
    "Index Message Type Appealable DisapprovedText Location",
    "PublisherCountry ReasonCode",
)


def read_batch_error_collection(element: Element, reply: Reply) -> BatchErrorCollection:
    match reply.type_of(element):
        case (
            "{https://bingads.microsoft.com/CampaignManagement/v12}EditorialErrorCollection"
        ):
            return read_editorial_error_collection(element, reply)
        case other:
            reply.expect(element, other, f"{NS_TNS}BatchErrorCollection")
    get = reply.record(element, _BATCH_ERROR_COLLECTION)
    return BatchErrorCollection(
        batch_errors=reply.nodes_or_nil(
            reply.items(get("BatchErrors"), f"{NS_TNS}BatchError"), read_batch_error
        ),
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


def read_editorial_error_collection(
    element: Element, reply: Reply
) -> EditorialErrorCollection:
    get = reply.record(element, _EDITORIAL_ERROR_COLLECTION)
    return EditorialErrorCollection(
        batch_errors=reply.nodes_or_nil(
            reply.items(get("BatchErrors"), f"{NS_TNS}BatchError"), read_batch_error
        ),
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
