from ...._runtime.soap.reader import Element, Reply, names
from ...._runtime.soap.writer import element, leaf, node
from ...._runtime.values.lexical import xs_string
from ... import operations
from ..service import SERVICE
from ..types.list import write_list


def write_request(value: operations.ImportRequest) -> str:
    return element(
        "tns:importRequest",
        node("tns:self", write_list, value.self_),
        leaf("tns:type", xs_string, value.type),
    )


def read_response(element: Element, reply: Reply) -> operations.ImportResponse:
    reply.record(element, names())
    return operations.ImportResponse()


CALL = SERVICE.call("import", write_request, read_response, action="urn:shop#import")
