from ...._runtime.soap.reader import Element, Reply, names
from ...._runtime.soap.writer import element, leaves
from ...._runtime.values.lexical import xs_long
from ... import operations
from ..namespaces import NS_TNS
from ..service import SERVICE


def write_request(value: operations.DeleteAllRequest) -> str:
    return element("tns:DeleteAllRequest", leaves("tns:Ids", xs_long, value.ids))


def read_response(element: Element, reply: Reply) -> operations.DeleteAllResponse:
    get = reply.record(element, names(NS_TNS, "Ok"))
    return operations.DeleteAllResponse(ok=reply.boolean(get("Ok")))


CALL = SERVICE.call("DeleteAll", write_request, read_response, action="urn:DeleteAll")
