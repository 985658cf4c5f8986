from ...._runtime.soap.encoded_arrays_reader import (
    encoded_items,
    encoded_rows,
    inner_leaves,
)
from ...._runtime.soap.encoded_arrays_writer import (
    Items,
    encoded_grid,
    encoded_nodes,
    inner_array,
    one_leaf,
)
from ...._runtime.soap.reader import Element, Reply, names
from ...._runtime.soap.writer import element
from ...._runtime.values.lexical import xs_string
from ...._runtime.values.parsing import parse_member, parse_string
from ... import operations
from ...enums import Hue
from ..service import SERVICE
from ..types.crate import read_crate, write_crate


def write_request(value: operations.StackRequest) -> str:
    return element(
        "tns:Stack",
        encoded_grid(
            "grid",
            Items("1.2", "xsd:string", "item", 2),
            one_leaf(xs_string),
            value.grid,
        ),
        encoded_nodes(
            "stacks",
            Items("1.2", "enc:Array", "item"),
            inner_array(Items("1.2", "crates:Hue", "item"), one_leaf(xs_string)),
            value.stacks,
        ),
        encoded_nodes(
            "crates", Items("1.2", "crates:Crate", "item"), write_crate, value.crates
        ),
        attributes=' s:encodingStyle="http://www.w3.org/2003/05/soap-encoding"',
    )


def read_response(element: Element, reply: Reply) -> operations.StackResponse:
    get = reply.record(element, names("grid stacks crates"))
    return operations.StackResponse(
        grid=reply.nodes(encoded_rows(get("grid"), reply), inner_leaves(parse_string)),
        stacks=reply.nodes_or_nil(
            encoded_rows(get("stacks"), reply), inner_leaves(parse_member(Hue))
        ),
        crates=reply.nodes_or_nil(encoded_items(get("crates"), reply), read_crate),
    )


CALL = SERVICE.call(
    "Stack", write_request, read_response, action="urn:crates#Stack", encoded=True
)
