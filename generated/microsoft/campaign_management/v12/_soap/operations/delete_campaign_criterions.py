from ......_runtime.soap.reader import Element, Reply, names
from ......_runtime.soap.writer import element, leaf_array_if_set, leaf_if_set
from ......_runtime.values.lexical import xs_list, xs_long, xs_string
from ... import operations
from ..namespaces import NS_TNS
from ..service import SERVICE
from ..types.batch_error import read_batch_error


def write_request(value: operations.DeleteCampaignCriterionsRequest) -> str:
    return element(
        "tns:DeleteCampaignCriterionsRequest",
        leaf_array_if_set(
            "tns:CampaignCriterionIds",
            "arrays:long",
            xs_long,
            value.campaign_criterion_ids,
        ),
        leaf_if_set("tns:CampaignId", xs_long, value.campaign_id),
        leaf_if_set("tns:CriterionType", xs_list(xs_string), value.criterion_type),
    )


def read_response(
    element: Element, reply: Reply
) -> operations.DeleteCampaignCriterionsResponse:
    get = reply.record(element, names(NS_TNS, "IsMigrated PartialErrors"))
    return operations.DeleteCampaignCriterionsResponse(
        is_migrated=reply.boolean(get("IsMigrated")),
        partial_errors=reply.nodes_or_nil(
            reply.items(get("PartialErrors"), f"{NS_TNS}BatchError"), read_batch_error
        ),
    )


CALL = SERVICE.call("DeleteCampaignCriterions", write_request, read_response)
