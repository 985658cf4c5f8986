from ......_runtime.soap.reader import Element, Reply, names
from ......_runtime.soap.writer import element, node
from ... import operations
from ..namespaces import NS_TNS
from ..service import SERVICE
from ..types.van import read_van, write_van


def write_request(value: operations.RemoveRequest) -> str:
    return element("tns:Remove", node("tns:Van", write_van, value.van))


def read_response(element: Element, reply: Reply) -> operations.RemoveResponse:
    get = reply.record(element, names(NS_TNS, "Van"))
    return operations.RemoveResponse(van=reply.node(get("Van"), read_van))


CALL = SERVICE.call(
    "Remove",
    write_request,
    read_response,
    action="urn:remove",
    answer=f"{NS_TNS}Removed",
)
