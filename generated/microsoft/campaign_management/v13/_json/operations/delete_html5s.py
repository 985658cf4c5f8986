from ......_runtime.json.reader import Json, Reply, names
from ......_runtime.json.writer import Record, items_if_set, record
from ......_runtime.values.lexical import xs_long
from ... import operations
from ..service import SERVICE
from ..types.batch_error import read_batch_error


def write_request(value: operations.DeleteHTML5sRequest) -> Record:
    return record(items_if_set("HTML5AssetIds", xs_long, value.html5_asset_ids))


def read_response(value: Json, reply: Reply) -> operations.DeleteHTML5sResponse:
    get = reply.record(value, names("PartialErrors"))
    return operations.DeleteHTML5sResponse(
        partial_errors=reply.nodes_or_nil(get("PartialErrors"), read_batch_error)
    )


CALL = SERVICE.call("DeleteHTML5s", "DELETE /HTML5s", write_request, read_response)
