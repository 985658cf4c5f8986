from ......_runtime.json.reader import Json, Reply, names
from ......_runtime.json.writer import Record, items_if_set, record
from ......_runtime.values.lexical import OrNil
from ... import operations
from ..service import SERVICE
from ..types.audience_group_asset_group_association import (
    write_audience_group_asset_group_association,
)
from ..types.batch_error import read_batch_error


def write_request(
    value: operations.DeleteAudienceGroupAssetGroupAssociationsRequest,
) -> Record:
    return record(
        items_if_set(
            "AudienceGroupAssetGroupAssociations",
            OrNil(write_audience_group_asset_group_association),
            value.audience_group_asset_group_associations,
        ),
    )


def read_response(
    value: Json, reply: Reply
) -> operations.DeleteAudienceGroupAssetGroupAssociationsResponse:
    get = reply.record(value, names("PartialErrors"))
    return operations.DeleteAudienceGroupAssetGroupAssociationsResponse(
        partial_errors=reply.nodes_or_nil(get("PartialErrors"), read_batch_error)
    )


CALL = SERVICE.call(
    "DeleteAudienceGroupAssetGroupAssociations",
    "DELETE /AudienceGroupAssetGroupAssociations",
    write_request,
    read_response,
)
