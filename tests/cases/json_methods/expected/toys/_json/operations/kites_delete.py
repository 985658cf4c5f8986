from ...._runtime.json.reader import Json, Reply, names
from ...._runtime.json.writer import Record, member, record
from ... import operations
from ..service import KITES
from ..types.action_result import read_action_result
from ..types.kites_criteria import write_kites_criteria


def write_request(value: operations.KitesDeleteRequest) -> Record:
    return record(
        member("SelectionCriteria", write_kites_criteria, value.selection_criteria)
    )


def read_response(value: Json, reply: Reply) -> operations.KitesDeleteResponse:
    get = reply.record(value, names("DeleteResults"))
    return operations.KitesDeleteResponse(
        delete_results=reply.nodes(get("DeleteResults"), read_action_result)
    )


CALL = KITES.call("Kites.delete", "delete", write_request, read_response)
