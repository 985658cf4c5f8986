from ......_runtime.json.reader import Json, Reply, names
from ......_runtime.json.writer import (
    Record,
    items_if_set,
    json_joined,
    member_if_set,
    record,
)
from ......_runtime.values.lexical import xs_long
from ... import operations
from ..service import SERVICE
from ..types.batch_error import read_batch_error


def write_request(value: operations.DeleteCampaignCriterionsRequest) -> Record:
    return record(
        items_if_set("CampaignCriterionIds", xs_long, value.campaign_criterion_ids),
        member_if_set("CampaignId", xs_long, value.campaign_id),
        member_if_set("CriterionType", json_joined(", "), value.criterion_type),
    )


def read_response(
    value: Json, reply: Reply
) -> operations.DeleteCampaignCriterionsResponse:
    get = reply.record(value, names("PartialErrors"))
    return operations.DeleteCampaignCriterionsResponse(
        partial_errors=reply.nodes_or_nil(get("PartialErrors"), read_batch_error)
    )


CALL = SERVICE.call(
    "DeleteCampaignCriterions",
    "DELETE /CampaignCriterions",
    write_request,
    read_response,
)
