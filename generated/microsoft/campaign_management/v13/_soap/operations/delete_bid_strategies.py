from ......_runtime.soap.reader import Element, Reply, names
from ......_runtime.soap.writer import element, leaf_array_if_set, leaf_if_set
from ......_runtime.values.lexical import xs_long, xs_string
from ... import operations
from ..namespaces import NS_TNS
from ..service import SERVICE
from ..types.batch_error import read_batch_error


def write_request(value: operations.DeleteBidStrategiesRequest) -> str:
    return element(
        "tns:DeleteBidStrategiesRequest",
        leaf_array_if_set(
            "tns:BidStrategyIds", "arrays:long", xs_long, value.bid_strategy_ids
        ),
        leaf_if_set("tns:Scope", xs_string, value.scope),
    )


def read_response(
    element: Element, reply: Reply
) -> operations.DeleteBidStrategiesResponse:
    get = reply.record(element, names(NS_TNS, "PartialErrors"))
    return operations.DeleteBidStrategiesResponse(
        partial_errors=reply.nodes_or_nil(
            reply.items(get("PartialErrors"), f"{NS_TNS}BatchError"), read_batch_error
        ),
    )


CALL = SERVICE.call("DeleteBidStrategies", write_request, read_response)
