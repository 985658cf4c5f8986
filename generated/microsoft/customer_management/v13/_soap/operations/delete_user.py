from ......_runtime.soap.reader import Element, Reply, names
from ......_runtime.soap.writer import element, leaf_if_set
from ......_runtime.values.lexical import xs_base64_binary, xs_long
from ... import operations
from ..service import SERVICE


def write_request(value: operations.DeleteUserRequest) -> str:
    return element(
        "tns:DeleteUserRequest",
        leaf_if_set("tns:UserId", xs_long, value.user_id),
        leaf_if_set("tns:TimeStamp", xs_base64_binary, value.time_stamp),
    )


def read_response(element: Element, reply: Reply) -> operations.DeleteUserResponse:
    reply.record(element, names())
    return operations.DeleteUserResponse()


CALL = SERVICE.call("DeleteUser", write_request, read_response)
