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


def write_request(value: operations.DeleteBidStrategiesRequest) -> Record:
    return record(
        items_if_set("BidStrategyIds", xs_long, value.bid_strategy_ids),
        member_if_set("Scope", json_string, value.scope),
    )


def read_response(value: Json, reply: Reply) -> operations.DeleteBidStrategiesResponse:
    get = reply.record(value, names("PartialErrors"))
    return operations.DeleteBidStrategiesResponse(
        partial_errors=reply.nodes_or_nil(get("PartialErrors"), read_batch_error)
    )


CALL = SERVICE.call(
    "DeleteBidStrategies", "DELETE /BidStrategies", write_request, read_response
)
