from ......_runtime.soap.reader import Element, Reply, names
from ......_runtime.soap.writer import element, leaf_if_set
from ......_runtime.values.lexical import xs_base64_binary, xs_long
from ... import operations
from ..service import SERVICE


def write_request(value: operations.DeleteAccountRequest) -> str:
    return element(
        "tns:DeleteAccountRequest",
        leaf_if_set("tns:AccountId", xs_long, value.account_id),
        leaf_if_set("tns:TimeStamp", xs_base64_binary, value.time_stamp),
    )


def read_response(element: Element, reply: Reply) -> operations.DeleteAccountResponse:
    reply.record(element, names())
    return operations.DeleteAccountResponse()


CALL = SERVICE.call("DeleteAccount", write_request, read_response)
