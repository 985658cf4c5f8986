from ...._runtime.soap.reader import Element, Reply, names
from ...._runtime.soap.writer import element, leaves
from ...._runtime.values.lexical import xs_long
from ... import operations
from ..namespaces import NS_TNS
from ..service import SERVICE
from ..types.indexed_error import read_indexed_error


def write_request(value: operations.DeleteByIndexRequest) -> str:
    return element("tns:DeleteByIndexRequest", leaves("tns:Ids", xs_long, value.ids))


def read_response(element: Element, reply: Reply) -> operations.DeleteByIndexResponse:
    get = reply.record(element, names(NS_TNS, "Errors* Success ErrorText"))
    return operations.DeleteByIndexResponse(
        errors=reply.nodes(element.findall(f"{NS_TNS}Errors"), read_indexed_error),
        success=reply.boolean(get("Success")),
        error_text=reply.string(get("ErrorText")),
    )


CALL = SERVICE.call(
    "DeleteByIndex", write_request, read_response, action="urn:DeleteByIndex"
)
