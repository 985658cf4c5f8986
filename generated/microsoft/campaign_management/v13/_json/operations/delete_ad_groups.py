from ......_runtime.json.reader import Json, Reply, names
from ......_runtime.json.writer import Record, items_if_set, member_if_set, record
from ......_runtime.values.lexical import xs_long
from ... import operations
from ..service import SERVICE
from ..types.batch_error import read_batch_error


def write_request(value: operations.DeleteAdGroupsRequest) -> Record:
    return record(
        member_if_set("CampaignId", xs_long, value.campaign_id),
        items_if_set("AdGroupIds", xs_long, value.ad_group_ids),
    )


def read_response(value: Json, reply: Reply) -> operations.DeleteAdGroupsResponse:
    get = reply.record(value, names("PartialErrors"))
    return operations.DeleteAdGroupsResponse(
        partial_errors=reply.nodes_or_nil(get("PartialErrors"), read_batch_error)
    )


CALL = SERVICE.call("DeleteAdGroups", "DELETE /AdGroups", write_request, read_response)
