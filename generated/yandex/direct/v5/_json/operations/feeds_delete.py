from ......_runtime.json.reader import Json, Reply, names
from ......_runtime.json.writer import Record, member, record
from ... import operations
from ..service import FEEDS
from ..types.action_result_base import read_action_result
from ..types.feeds_selection_criteria import write_feeds_selection_criteria


def write_request(value: operations.FeedsDeleteRequest) -> Record:
    return record(
        member(
            "SelectionCriteria",
            write_feeds_selection_criteria,
            value.selection_criteria,
        ),
    )


def read_response(value: Json, reply: Reply) -> operations.FeedsDeleteResponse:
    get = reply.record(value, names("DeleteResults"))
    return operations.FeedsDeleteResponse(
        delete_results=reply.nodes(get("DeleteResults"), read_action_result)
    )


CALL = FEEDS.call("Feeds.delete", "delete", write_request, read_response)
