from ......_runtime.soap.reader import Element, Reply, names
from ......_runtime.soap.writer import element, node_array_if_set
from ......_runtime.values.lexical import OrNil
from ... import operations
from ..namespaces import NS_TNS
from ..service import SERVICE
from ..types.batch_error import read_batch_error
from ..types.campaign_conversion_goal import write_campaign_conversion_goal


def write_request(value: operations.DeleteCampaignConversionGoalsRequest) -> str:
    return element(
        "tns:DeleteCampaignConversionGoalsRequest",
        node_array_if_set(
            "tns:CampaignConversionGoal",
            "tns:CampaignConversionGoal",
            OrNil(write_campaign_conversion_goal),
            value.campaign_conversion_goal,
        ),
    )


def read_response(
    element: Element, reply: Reply
) -> operations.DeleteCampaignConversionGoalsResponse:
    get = reply.record(element, names(NS_TNS, "PartialErrors"))
    return operations.DeleteCampaignConversionGoalsResponse(
        partial_errors=reply.nodes_or_nil(
            reply.items(get("PartialErrors"), f"{NS_TNS}BatchError"), read_batch_error
        ),
    )


CALL = SERVICE.call("DeleteCampaignConversionGoals", write_request, read_response)
