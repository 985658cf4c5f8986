from ......_runtime.soap.reader import Element, Reply, names
from ......_runtime.soap.writer import element, node
from ... import operations
from ..namespaces import NS_ADS
from ..service import ADS
from ..types.action_result_base import read_action_result
from ..types.ids_criteria import write_ids_criteria


def write_request(value: operations.AdsDeleteRequest) -> str:
    return element(
        "ads:DeleteRequest",
        node("SelectionCriteria", write_ids_criteria, value.selection_criteria),
    )


def read_response(element: Element, reply: Reply) -> operations.AdsDeleteResponse:
    reply.record(element, names("DeleteResults*"))
    return operations.AdsDeleteResponse(
        delete_results=reply.nodes(element.findall("DeleteResults"), read_action_result)
    )


CALL = ADS.call(
    "Ads.delete",
    write_request,
    read_response,
    action="http://api.direct.yandex.com/v5/ads/delete",
    answer=f"{NS_ADS}DeleteResponse",
)
