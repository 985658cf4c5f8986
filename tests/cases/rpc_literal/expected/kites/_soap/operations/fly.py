from ...._runtime.soap.reader import Element, Reply, names
from ...._runtime.soap.writer import element, leaf, node
from ...._runtime.values.lexical import xs_int
from ... import operations
from ..service import SERVICE
from ..types.line import write_line


def write_request(value: operations.FlyRequest) -> str:
    return element(
        "tns:Fly",
        leaf("height", xs_int, value.height),
        node("line", write_line, value.line),
    )


def read_response(element: Element, reply: Reply) -> operations.FlyResponse:
    get = reply.record(element, names("height"))
    return operations.FlyResponse(
        height=reply.required(reply.integer(get("height")), "height")
    )


CALL = SERVICE.call("Fly", write_request, read_response, action="urn:kites#Fly")
