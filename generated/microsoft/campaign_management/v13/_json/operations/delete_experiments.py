from ......_runtime.json.reader import Json, Reply, names
from ......_runtime.json.writer import Record, items_if_set, record
from ......_runtime.values.lexical import xs_long
from ... import operations
from ..service import SERVICE
from ..types.batch_error import read_batch_error


def write_request(value: operations.DeleteExperimentsRequest) -> Record:
    return record(items_if_set("ExperimentIds", xs_long, value.experiment_ids))


def read_response(value: Json, reply: Reply) -> operations.DeleteExperimentsResponse:
    get = reply.record(value, names("PartialErrors"))
    return operations.DeleteExperimentsResponse(
        partial_errors=reply.nodes_or_nil(get("PartialErrors"), read_batch_error)
    )


CALL = SERVICE.call(
    "DeleteExperiments", "DELETE /Experiments", write_request, read_response
)
