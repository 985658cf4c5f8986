from ......_runtime.soap.reader import Element, Reply, names
from ......_runtime.soap.writer import element, leaf
from ......_runtime.values.lexical import xs_string
from ... import operations
from ..namespaces import NS_TNS
from ..service import FLEET_VANS11


def write_request(value: operations.Vans11RemoveByNameRequest) -> str:
    return element("tns:ByName", leaf("tns:Name", xs_string, value.name))


def read_response(
    element: Element, reply: Reply
) -> operations.Vans11RemoveByNameResponse:
    reply.record(element, names())
    return operations.Vans11RemoveByNameResponse()


CALL = FLEET_VANS11.call(
    "remove", write_request, read_response, action="urn:name", answer=f"{NS_TNS}Done"
)
