from ......_runtime.soap.reader import Element, Reply, names
from ......_runtime.soap.writer import element, node
from ... import operations
from ..namespaces import NS_CAMPAIGNS
from ..service import CAMPAIGNS
from ..types.action_result_base import read_action_result
from ..types.ids_criteria import write_ids_criteria


def write_request(value: operations.CampaignsDeleteRequest) -> str:
    return element(
        "campaigns:DeleteRequest",
        node("SelectionCriteria", write_ids_criteria, value.selection_criteria),
    )


def read_response(element: Element, reply: Reply) -> operations.CampaignsDeleteResponse:
    reply.record(element, names("DeleteResults*"))
    return operations.CampaignsDeleteResponse(
        delete_results=reply.nodes(element.findall("DeleteResults"), read_action_result)
    )


CALL = CAMPAIGNS.call(
    "Campaigns.delete",
    write_request,
    read_response,
    action="http://api.direct.yandex.com/v5/campaigns/delete",
    answer=f"{NS_CAMPAIGNS}DeleteResponse",
)
