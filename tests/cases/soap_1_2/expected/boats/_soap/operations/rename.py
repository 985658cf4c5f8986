from ...._runtime.soap.reader import Element, Reply, names
from ...._runtime.soap.writer import element, leaf
from ...._runtime.values.lexical import xs_long, xs_string
from ... import operations
from ..namespaces import NS_TNS
from ..service import SERVICE


def write_request(value: operations.RenameRequest) -> str:
    return element(
        "tns:RenameRequest",
        leaf("tns:Id", xs_long, value.id),
        leaf("tns:Name", xs_string, value.name),
    )


def read_response(element: Element, reply: Reply) -> operations.RenameResponse:
    get = reply.record(element, names(NS_TNS, "Renamed"))
    return operations.RenameResponse(
        renamed=reply.required(reply.boolean(get("Renamed")), "Renamed")
    )


CALL = SERVICE.call("Rename", write_request, read_response, action="urn:boats#Rename")
