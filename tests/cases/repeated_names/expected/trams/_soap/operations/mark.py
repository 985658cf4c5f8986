from ...._runtime.soap.content_model import model, part_of, placed
from ...._runtime.soap.reader import Element, Reply, names
from ...._runtime.soap.wildcards import read_others
from ...._runtime.soap.writer import element, leaf, leaf_if_set
from ...._runtime.values.lexical import xs_int, xs_string
from ...._runtime.values.parsing import parse_integer
from ... import operations
from ..namespaces import NS_TNS
from ..service import SERVICE


def write_request(value: operations.MarkRequest) -> str:
    return element(
        "tns:MarkRequest",
        leaf("tns:Stop", xs_string, value.stop),
        leaf_if_set("tns:Minute", xs_int, value.minute),
        leaf_if_set("tns:Stop", xs_string, value.stop_2),
    )


def read_response(element: Element, reply: Reply) -> operations.MarkResponse:
    element = placed(
        element,
        model(
            NS_TNS,
            "Stop , ( Minute | ( Hour , Stop#2+ ) )? , #other_elements=##any? ,",
            "Stop#3?",
        ),
    )
    get = reply.record(
        element, names("#other_elements", NS_TNS, "Stop Minute Hour Stop#2* Stop#3")
    )
    return operations.MarkResponse(
        stop=reply.required(reply.string(get("Stop")), "Stop"),
        minute=reply.integer(get("Minute")),
        hour=reply.integer(get("Hour")),
        stop_2=reply.leaves(element.findall(f"{NS_TNS}Stop#2"), parse_integer),
        other_elements=read_others(
            part_of(element, "#other_elements"),
            names("#other_elements", NS_TNS, "Stop Minute Hour Stop#2* Stop#3"),
            reply,
        ),
        stop_3=reply.string(get("Stop#3")),
    )


CALL = SERVICE.call("Mark", write_request, read_response, action="urn:trams#Mark")
