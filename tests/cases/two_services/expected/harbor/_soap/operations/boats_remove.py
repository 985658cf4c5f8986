from ...._runtime.soap.reader import Element, Reply, names
from ...._runtime.soap.writer import element, leaf
from ...._runtime.values.lexical import xs_long
from ... import operations
from ..namespaces import NS_TNS
from ..service import BOATS


def write_request(value: operations.BoatsRemoveRequest) -> str:
    return element("tns:RemoveBoat", leaf("tns:BoatId", xs_long, value.boat_id))


def read_response(element: Element, reply: Reply) -> operations.BoatsRemoveResponse:
    reply.record(element, names())
    return operations.BoatsRemoveResponse()


CALL = BOATS.call(
    "Boats.remove",
    write_request,
    read_response,
    action="urn:harbor#Boats.remove",
    answer=f"{NS_TNS}Removed",
)
