from ......_runtime.json.reader import Json, Reply, names
from ......_runtime.json.writer import Record, member, record
from ... import operations
from ..service import AD_EXTENSIONS
from ..types.action_result_base import read_action_result
from ..types.ids_criteria import write_ids_criteria


def write_request(value: operations.AdExtensionsDeleteRequest) -> Record:
    return record(
        member("SelectionCriteria", write_ids_criteria, value.selection_criteria)
    )


def read_response(value: Json, reply: Reply) -> operations.AdExtensionsDeleteResponse:
    get = reply.record(value, names("DeleteResults"))
    return operations.AdExtensionsDeleteResponse(
        delete_results=reply.nodes(get("DeleteResults"), read_action_result)
    )


CALL = AD_EXTENSIONS.call("AdExtensions.delete", "delete", write_request, read_response)
