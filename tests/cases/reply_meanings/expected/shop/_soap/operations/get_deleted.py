from ...._runtime.soap.reader import Element, Reply, names
from ...._runtime.soap.writer import element, leaves
from ...._runtime.values.lexical import xs_long
from ... import operations
from ..namespaces import NS_TNS
from ..service import SERVICE
from ..types.thing import read_thing


def write_request(value: operations.GetDeletedRequest) -> str:
    return element("tns:GetDeletedRequest", leaves("tns:Ids", xs_long, value.ids))


def read_response(element: Element, reply: Reply) -> operations.GetDeletedResponse:
    reply.record(element, names(NS_TNS, "Things*"))
    return operations.GetDeletedResponse(
        things=reply.nodes(element.findall(f"{NS_TNS}Things"), read_thing)
    )


CALL = SERVICE.call("GetDeleted", write_request, read_response, action="urn:GetDeleted")
