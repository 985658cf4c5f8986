from ...._runtime.soap.reader import Element, Reply, names
from ...._runtime.soap.writer import element, leaf
from ...._runtime.values.lexical import xs_int
from ... import operations
from ..service import SERVICE


def write_request(value: operations.RingRequest) -> str:
    return element("tns:RingRequest", leaf("tns:Times", xs_int, value.times))


def read_response(element: Element, reply: Reply) -> operations.RingResponse:
    reply.record(element, names())
    return operations.RingResponse()


CALL = SERVICE.call(
    "Ring", write_request, read_response, action="urn:bells#Ring", answer=""
)
