from ...._runtime.soap.reader import Element, Reply, names
from ...._runtime.soap.writer import element, leaf
from ...._runtime.values.lexical import xs_string
from ... import operations
from ..service import SERVICE


def write_request(value: operations.SendRequestRequest) -> str:
    return element(
        "tns:SendRequestRequest", leaf("tns:Request", xs_string, value.request)
    )


def read_response(element: Element, reply: Reply) -> operations.SendRequestResponse:
    reply.record(element, names())
    return operations.SendRequestResponse()


CALL = SERVICE.call(
    "SendRequest", write_request, read_response, action="urn:shop#SendRequest"
)
