from ...._runtime.json.reader import Json, Reply, names
from ...._runtime.json.writer import Record, member, record
from ... import operations
from ..service import BOATS
from ..types.action_result import read_action_result
from ..types.boats_criteria import write_boats_criteria


def write_request(value: operations.BoatsDeleteRequest) -> Record:
    return record(
        member("SelectionCriteria", write_boats_criteria, value.selection_criteria)
    )


def read_response(value: Json, reply: Reply) -> operations.BoatsDeleteResponse:
    get = reply.record(value, names("DeleteResults"))
    return operations.BoatsDeleteResponse(
        delete_results=reply.nodes(get("DeleteResults"), read_action_result)
    )


CALL = BOATS.call("Boats.delete", "delete", write_request, read_response)
