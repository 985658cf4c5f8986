from ......_runtime.soap.reader import Element, Reply, names
from ......_runtime.soap.writer import element, leaf_array_if_set
from ......_runtime.values.lexical import xs_long
from ... import operations
from ..namespaces import NS_TNS
from ..service import SERVICE
from ..types.batch_error import read_batch_error


def write_request(value: operations.DeleteLabelsRequest) -> str:
    return element(
        "tns:DeleteLabelsRequest",
        leaf_array_if_set("tns:LabelIds", "arrays:long", xs_long, value.label_ids),
    )


def read_response(element: Element, reply: Reply) -> operations.DeleteLabelsResponse:
    get = reply.record(element, names(NS_TNS, "PartialErrors"))
    return operations.DeleteLabelsResponse(
        partial_errors=reply.nodes_or_nil(
            reply.items(get("PartialErrors"), f"{NS_TNS}BatchError"), read_batch_error
        ),
    )


CALL = SERVICE.call("DeleteLabels", write_request, read_response)
