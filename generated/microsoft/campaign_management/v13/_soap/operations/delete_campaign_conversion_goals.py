from ......_runtime.lexical import OrNil
from ......_runtime.soap_call import SoapCall
from ......_runtime.xml_read import Element, Reply, names
from ......_runtime.xml_write import element, node_array_if_set
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


CALL = SoapCall(SERVICE, "DeleteCampaignConversionGoals", write_request, read_response)
