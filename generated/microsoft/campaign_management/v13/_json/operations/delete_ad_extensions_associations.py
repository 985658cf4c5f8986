from ......_runtime.json.reader import Json, Reply, names
from ......_runtime.json.writer import (
    Record,
    items_if_set,
    json_string,
    member_if_set,
    record,
)
from ......_runtime.values.lexical import OrNil, xs_long
from ... import operations
from ..service import SERVICE
from ..types.ad_extension_id_to_entity_id_association import (
    write_ad_extension_id_to_entity_id_association,
)
from ..types.batch_error import read_batch_error


def write_request(value: operations.DeleteAdExtensionsAssociationsRequest) -> Record:
    return record(
        member_if_set("AccountId", xs_long, value.account_id),
        items_if_set(
            "AdExtensionIdToEntityIdAssociations",
            OrNil(write_ad_extension_id_to_entity_id_association),
            value.ad_extension_id_to_entity_id_associations,
        ),
        member_if_set("AssociationType", json_string, value.association_type),
    )


def read_response(
    value: Json, reply: Reply
) -> operations.DeleteAdExtensionsAssociationsResponse:
    get = reply.record(value, names("PartialErrors"))
    return operations.DeleteAdExtensionsAssociationsResponse(
        partial_errors=reply.nodes_or_nil(get("PartialErrors"), read_batch_error)
    )


CALL = SERVICE.call(
    "DeleteAdExtensionsAssociations",
    "DELETE /AdExtensionsAssociations",
    write_request,
    read_response,
)
