from ......_runtime.lexical import OrNil
from ......_runtime.soap_call import SoapCall
from ......_runtime.xml_read import Element, Reply, names
from ......_runtime.xml_write import element, node_array_if_set
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


CALL = SoapCall(
    SERVICE, "DeleteAudienceGroupAssetGroupAssociations", write_request, read_response
)
