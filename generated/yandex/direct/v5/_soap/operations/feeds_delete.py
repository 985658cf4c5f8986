from ......_runtime.soap.reader import Element, Reply, names
from ......_runtime.soap.writer import element, node
from ... import operations
from ..namespaces import NS_FEEDS
from ..service import FEEDS
from ..types.action_result_base import read_action_result
from ..types.feeds_selection_criteria import write_feeds_selection_criteria


def write_request(value: operations.FeedsDeleteRequest) -> str:
    return element(
        "feeds:DeleteRequest",
        node(
            "SelectionCriteria",
            write_feeds_selection_criteria,
            value.selection_criteria,
        ),
    )


def read_response(element: Element, reply: Reply) -> operations.FeedsDeleteResponse:
    reply.record(element, names("DeleteResults*"))
    return operations.FeedsDeleteResponse(
        delete_results=reply.nodes(element.findall("DeleteResults"), read_action_result)
    )


CALL = FEEDS.call(
    "Feeds.delete",
    write_request,
    read_response,
    action="http://api.direct.yandex.com/v5/feeds/delete",
    answer=f"{NS_FEEDS}DeleteResponse",
)
