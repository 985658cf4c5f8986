from ......_runtime.soap.reader import Element, Reply, names
from ......_runtime.soap.writer import element, leaf
from ......_runtime.values.lexical import xs_long
from ... import operations
from ..namespaces import NS_TNS
from ..service import FLEET_VANS11


def write_request(value: operations.Vans11RemoveByIdRequest) -> str:
    return element("tns:ById", leaf("tns:Id", xs_long, value.id))


def read_response(
    element: Element, reply: Reply
) -> operations.Vans11RemoveByIdResponse:
    reply.record(element, names())
    return operations.Vans11RemoveByIdResponse()


CALL = FLEET_VANS11.call(
    "remove", write_request, read_response, action="urn:id", answer=f"{NS_TNS}Done"
)
