"""The SOAP form of `operations.delete_user`."""

from ......_runtime.lexical import xs_base64_binary, xs_long
from ......_runtime.soap_call import SoapCall
from ......_runtime.xml_read import Element, Reply, names
from ......_runtime.xml_write import element, leaf_if_set
from ...operations.delete_user import DeleteUserRequest, DeleteUserResponse
from ..service import SERVICE


def write_request(value: DeleteUserRequest) -> str:
    return element(
        "tns:DeleteUserRequest",
        leaf_if_set("tns:UserId", xs_long, value.user_id),
        leaf_if_set("tns:TimeStamp", xs_base64_binary, value.time_stamp),
    )


def read_response(element: Element, reply: Reply) -> DeleteUserResponse:
    reply.record(element, names())
    return DeleteUserResponse()


CALL = SoapCall(SERVICE, "DeleteUser", write_request, read_response)
