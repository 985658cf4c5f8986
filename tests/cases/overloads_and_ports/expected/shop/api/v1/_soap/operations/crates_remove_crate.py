from ......_runtime.soap.reader import Element, Reply, names
from ......_runtime.soap.writer import element, leaf
from ......_runtime.values.lexical import xs_string
from ... import operations
from ..service import FLEET_CRATES


def write_request(value: operations.CratesRemoveCrateRequest) -> str:
    return element("tns:Crate", leaf("tns:Code", xs_string, value.code))


def read_response(
    element: Element, reply: Reply
) -> operations.CratesRemoveCrateResponse:
    reply.record(element, names())
    return operations.CratesRemoveCrateResponse()


CALL = FLEET_CRATES.call(
    "remove", write_request, read_response, action="urn:crate", answer=""
)
