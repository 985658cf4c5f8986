from ......_runtime.json.reader import Json, Reply, names
from ......_runtime.json.writer import Record, member, record
from ... import operations
from ..service import CAMPAIGNS
from ..types.action_result_base import read_action_result
from ..types.ids_criteria import write_ids_criteria


def write_request(value: operations.CampaignsDeleteRequest) -> Record:
    return record(
        member("SelectionCriteria", write_ids_criteria, value.selection_criteria)
    )


def read_response(value: Json, reply: Reply) -> operations.CampaignsDeleteResponse:
    get = reply.record(value, names("DeleteResults"))
    return operations.CampaignsDeleteResponse(
        delete_results=reply.nodes(get("DeleteResults"), read_action_result)
    )


CALL = CAMPAIGNS.call("Campaigns.delete", "delete", write_request, read_response)
