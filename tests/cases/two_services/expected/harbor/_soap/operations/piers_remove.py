from ...._runtime.soap.reader import Element, Reply, names
from ...._runtime.soap.writer import element, leaf
from ...._runtime.values.lexical import xs_string
from ... import operations
from ..namespaces import NS_TNS
from ..service import PIERS


def write_request(value: operations.PiersRemoveRequest) -> str:
    return element("tns:RemovePier", leaf("tns:Name", xs_string, value.name))


def read_response(element: Element, reply: Reply) -> operations.PiersRemoveResponse:
    reply.record(element, names())
    return operations.PiersRemoveResponse()


CALL = PIERS.call(
    "Piers.remove",
    write_request,
    read_response,
    action="urn:harbor#Piers.remove",
    answer=f"{NS_TNS}Removed",
)
