from ...._runtime.soap.reader import Element, Reply, names
from ...._runtime.soap.wildcards import (
    open_record,
    read_others,
    write_attributes,
    write_others,
)
from ...._runtime.soap.writer import element, node, node_if_set
from ... import operations
from ..any_types import read_any, write_any
from ..namespaces import NS_TNS
from ..service import SERVICE
from ..types.label import write_label


def write_request(value: operations.SendRequest) -> str:
    return element(
        "tns:SendRequest",
        node("tns:Content", write_any, value.content),
        node_if_set("tns:Label", write_label, value.label),
        write_others(value.other_elements),
        attributes=write_attributes(value.other_attributes),
    )


def read_response(element: Element, reply: Reply) -> operations.SendResponse:
    get = open_record(element, names(NS_TNS, "Content"))
    return operations.SendResponse(
        content=reply.node(get("Content"), read_any),
        other_elements=read_others(element, names(NS_TNS, "Content"), reply),
    )


CALL = SERVICE.call("Send", write_request, read_response, action="urn:crates#Send")
