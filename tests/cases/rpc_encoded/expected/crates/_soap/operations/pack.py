from ...._runtime.soap.encoded_arrays_reader import encoded_rows, inner_nodes
from ...._runtime.soap.encoded_arrays_writer import Items, encoded_leaves
from ...._runtime.soap.reader import Element, Reply, names
from ...._runtime.soap.writer import element, node
from ...._runtime.values.lexical import xs_string
from ... import operations
from ..service import SERVICE
from ..types.crate import read_crate, write_crate


def write_request(value: operations.PackRequest) -> str:
    return element(
        "tns:Pack",
        encoded_leaves(
            "names", Items("1.1", "xsd:string", "item"), xs_string, value.names
        ),
        node("crate", write_crate, value.crate),
        attributes=' s:encodingStyle="http://schemas.xmlsoap.org/soap/encoding/"',
    )


def read_response(element: Element, reply: Reply) -> operations.PackResponse:
    get = reply.record(element, names("crates"))
    return operations.PackResponse(
        crates=reply.nodes(encoded_rows(get("crates"), reply), inner_nodes(read_crate))
    )


CALL = SERVICE.call(
    "Pack", write_request, read_response, action="urn:crates#Pack", encoded=True
)
