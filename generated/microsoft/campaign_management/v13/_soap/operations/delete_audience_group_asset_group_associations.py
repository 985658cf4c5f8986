from ......_runtime.soap.reader import Element, Reply, names
from ......_runtime.soap.writer import element, node_array_if_set
from ......_runtime.values.lexical import OrNil
from ... import operations
from ..namespaces import NS_TNS
from ..service import SERVICE
from ..types.audience_group_asset_group_association import (
    write_audience_group_asset_group_association,
)
from ..types.batch_error import read_batch_error


def write_request(
    value: operations.DeleteAudienceGroupAssetGroupAssociationsRequest,
) -> str:
    return element(
        "tns:DeleteAudienceGroupAssetGroupAssociationsRequest",
        node_array_if_set(
            "tns:AudienceGroupAssetGroupAssociations",
            "tns:AudienceGroupAssetGroupAssociation",
            OrNil(write_audience_group_asset_group_association),
            value.audience_group_asset_group_associations,
        ),
    )


def read_response(
    element: Element, reply: Reply
) -> operations.DeleteAudienceGroupAssetGroupAssociationsResponse:
    get = reply.record(element, names(NS_TNS, "PartialErrors"))
    return operations.DeleteAudienceGroupAssetGroupAssociationsResponse(
        partial_errors=reply.nodes_or_nil(
            reply.items(get("PartialErrors"), f"{NS_TNS}BatchError"), read_batch_error
        ),
    )


CALL = SERVICE.call(
    "DeleteAudienceGroupAssetGroupAssociations", write_request, read_response
)
