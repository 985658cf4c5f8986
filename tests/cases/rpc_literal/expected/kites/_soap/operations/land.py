from ...._runtime.soap.reader import Element, Reply, names
from ...._runtime.soap.writer import element, node
from ... import operations
from ..service import SERVICE
from ..types.line import read_line, write_line


def write_request(value: operations.LandRequest) -> str:
    return element("tns:Land", node("line", write_line, value.line))


def read_response(element: Element, reply: Reply) -> operations.LandResponse:
    get = reply.record(element, names("line rest"))
    return operations.LandResponse(
        line=reply.required(reply.node(get("line"), read_line), "line"),
        rest=reply.required(reply.node(get("rest"), read_line), "rest"),
    )


CALL = SERVICE.call("Land", write_request, read_response, action="urn:kites#Land")
