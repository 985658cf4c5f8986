from ...._runtime.soap.reader import Element, Reply, names
from ...._runtime.soap.writer import element, leaves
from ...._runtime.values.lexical import xs_long
from ... import operations
from ..namespaces import NS_TNS
from ..service import SERVICE
from ..types.result import read_result


def write_request(value: operations.DeleteByResultRequest) -> str:
    return element("tns:DeleteByResultRequest", leaves("tns:Ids", xs_long, value.ids))


def read_response(element: Element, reply: Reply) -> operations.DeleteByResultResponse:
    reply.record(element, names(NS_TNS, "Results*"))
    return operations.DeleteByResultResponse(
        results=reply.nodes(element.findall(f"{NS_TNS}Results"), read_result)
    )


CALL = SERVICE.call(
    "DeleteByResult", write_request, read_response, action="urn:DeleteByResult"
)
