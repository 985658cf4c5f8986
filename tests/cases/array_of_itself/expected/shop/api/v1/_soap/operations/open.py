from ......_runtime.soap.reader import Element, Reply, names
from ......_runtime.soap.writer import element
from ... import operations
from ..service import SERVICE


def write_request(value: operations.OpenRequest) -> str:
    return element("tns:Open")


def read_response(element: Element, reply: Reply) -> operations.OpenResponse:
    reply.record(element, names())
    return operations.OpenResponse()


CALL = SERVICE.call("Open", write_request, read_response, answer="")
