from ......_runtime.json.reader import Json, Reply, names
from ......_runtime.json.writer import Record, items_if_set, record
from ......_runtime.values.lexical import OrNil
from ... import operations
from ..service import SERVICE
from ..types.batch_error import read_batch_error
from ..types.campaign_conversion_goal import write_campaign_conversion_goal


def write_request(value: operations.DeleteCampaignConversionGoalsRequest) -> Record:
    return record(
        items_if_set(
            "CampaignConversionGoal",
            OrNil(write_campaign_conversion_goal),
            value.campaign_conversion_goal,
        ),
    )


def read_response(
    value: Json, reply: Reply
) -> operations.DeleteCampaignConversionGoalsResponse:
    get = reply.record(value, names("PartialErrors"))
    return operations.DeleteCampaignConversionGoalsResponse(
        partial_errors=reply.nodes_or_nil(get("PartialErrors"), read_batch_error)
    )


CALL = SERVICE.call(
    "DeleteCampaignConversionGoals",
    "DELETE /CampaignConversionGoals",
    write_request,
    read_response,
)
