from ...._runtime.soap.reader import Element, Reply, names
from ...._runtime.soap.writer import element, node
from ... import operations
from ..service import SERVICE
from ..types.label import write_label
from ..types.label_other import write_label_other


def write_request(value: operations.PrintRequest) -> str:
    return element(
        "tns:PrintRequest",
        node("tns:First", write_label, value.first),
        node("tns:Second", write_label_other, value.second),
    )


def read_response(element: Element, reply: Reply) -> operations.PrintResponse:
    reply.record(element, names())
    return operations.PrintResponse()


CALL = SERVICE.call("Print", write_request, read_response, action="urn:shop#Print")
