from ......_runtime.soap.reader import Element, Reply, names
from ......_runtime.soap.writer import element, leaf
from ......_runtime.values.lexical import xs_long
from ... import operations
from ..namespaces import NS_TNS
from ..service import SERVICE


def write_request(value: operations.DeleteRequest) -> str:
    return element("tns:Delete", leaf("tns:Id", xs_long, value.id))


def read_response(element: Element, reply: Reply) -> operations.DeleteResponse:
    reply.record(element, names())
    return operations.DeleteResponse()


CALL = SERVICE.call(
    "Delete", write_request, read_response, action="delete", answer=f"{NS_TNS}Done"
)
