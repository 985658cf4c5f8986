from ...._runtime.soap.reader import Element, Reply, names
from ...._runtime.soap.writer import element, leaf
from ...._runtime.values.lexical import xs_long
from ... import operations
from ..service import SERVICE


def write_request(value: operations.WashRequest) -> str:
    return element("tns:WashRequest", leaf("tns:VanId", xs_long, value.van_id))


def read_response(element: Element, reply: Reply) -> operations.WashResponse:
    reply.record(element, names())
    return operations.WashResponse()


CALL = SERVICE.call("Wash", write_request, read_response, action="urn:vans#Wash")
