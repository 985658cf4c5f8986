from ......_runtime.soap.reader import Element, Reply, names
from ......_runtime.soap.writer import element, node
from ... import operations
from ..service import SERVICE
from ..types.endpoint_reference_type import write_endpoint_reference_type


def write_request(value: operations.OpenRequest) -> str:
    return element(
        "tns:Open",
        node(
            "addressing:EndpointReference",
            write_endpoint_reference_type,
            value.endpoint_reference,
        ),
    )


def read_response(element: Element, reply: Reply) -> operations.OpenResponse:
    reply.record(element, names())
    return operations.OpenResponse()


CALL = SERVICE.call("Open", write_request, read_response, answer="")
