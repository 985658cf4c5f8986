from ......_runtime.soap.reader import Element, Reply, names
from ......_runtime.soap.writer import element, leaf_array_if_set, leaf_if_set
from ......_runtime.values.lexical import xs_long
from ... import operations
from ..namespaces import NS_TNS
from ..service import SERVICE
from ..types.batch_error import read_batch_error


def write_request(value: operations.DeleteDataExclusionsRequest) -> str:
    return element(
        "tns:DeleteDataExclusionsRequest",
        leaf_if_set("tns:AccountId", xs_long, value.account_id),
        leaf_array_if_set(
            "tns:DataExclusionIds", "arrays:long", xs_long, value.data_exclusion_ids
        ),
    )


def read_response(
    element: Element, reply: Reply
) -> operations.DeleteDataExclusionsResponse:
    get = reply.record(element, names(NS_TNS, "PartialErrors"))
    return operations.DeleteDataExclusionsResponse(
        partial_errors=reply.nodes_or_nil(
            reply.items(get("PartialErrors"), f"{NS_TNS}BatchError"), read_batch_error
        ),
    )


CALL = SERVICE.call("DeleteDataExclusions", write_request, read_response)
