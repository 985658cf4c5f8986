from ......_runtime.json.reader import Json, Reply, names
from ......_runtime.json.writer import (
    Record,
    items_if_set,
    json_string,
    member_if_set,
    record,
)
from ......_runtime.values.lexical import xs_long
from ... import operations
from ..service import SERVICE
from ..types.batch_error import read_batch_error


def write_request(value: operations.DeleteImportJobsRequest) -> Record:
    return record(
        items_if_set("ImportJobIds", xs_long, value.import_job_ids),
        member_if_set("ImportType", json_string, value.import_type),
    )


def read_response(value: Json, reply: Reply) -> operations.DeleteImportJobsResponse:
    get = reply.record(value, names("PartialErrors"))
    return operations.DeleteImportJobsResponse(
        partial_errors=reply.nodes_or_nil(get("PartialErrors"), read_batch_error)
    )


CALL = SERVICE.call(
    "DeleteImportJobs", "DELETE /ImportJobs", write_request, read_response
)
