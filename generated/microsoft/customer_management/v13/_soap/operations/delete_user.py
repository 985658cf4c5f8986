from ......_runtime.lexical import xs_base64_binary, xs_long
from ......_runtime.soap_call import SoapCall
from ......_runtime.xml_read import Element, Reply, names
from ......_runtime.xml_write import element, leaf_if_set
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


CALL = SoapCall(SERVICE, "DeleteUser", write_request, read_response)
