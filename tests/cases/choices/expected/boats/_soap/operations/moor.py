from ...._runtime.soap.choices import all_or_none, choice, choice_if_any, choice_of
from ...._runtime.soap.content_model import model, read_groups
from ...._runtime.soap.reader import Element, Reply, names
from ...._runtime.soap.writer import content, element, leaf_if_set
from ...._runtime.values.lexical import xs_decimal, xs_int, xs_string
from ... import operations
from ..namespaces import NS_TNS
from ..service import SERVICE
from ..types.moor_response_choice import read_moor_response_choice


def write_request(value: operations.MoorRequest) -> str:
    return element(
        "tns:MoorRequest",
        choice(
            "Pier|Buoy,Depth",
            leaf_if_set("tns:Pier", xs_int, value.pier),
            all_or_none(
                "Buoy",
                content(
                    leaf_if_set("tns:Buoy", xs_string, value.buoy),
                    leaf_if_set("tns:Depth", xs_decimal, value.depth),
                ),
                value.buoy,
            ),
        ),
        choice_if_any(
            "Rope|Chain",
            leaf_if_set("tns:Rope", xs_string, value.rope),
            leaf_if_set("tns:Chain", xs_string, value.chain),
        ),
        choice_of(
            "Bow,Knots?|Stern,Knots",
            (value.bow, value.knots, value.stern),
            content(
                leaf_if_set("tns:Bow", xs_string, value.bow),
                leaf_if_set("tns:Knots", xs_int, value.knots),
            ),
            content(
                leaf_if_set("tns:Stern", xs_string, value.stern),
                leaf_if_set("tns:Knots", xs_int, value.knots),
            ),
        ),
        all_or_none(
            "Flag|Light Watch",
            content(
                choice_if_any(
                    "Flag|Light",
                    leaf_if_set("tns:Flag", xs_string, value.flag),
                    leaf_if_set("tns:Light", xs_int, value.light),
                ),
                leaf_if_set("tns:Watch", xs_string, value.watch),
            ),
            choice_if_any(
                "Flag|Light",
                leaf_if_set("tns:Flag", xs_string, value.flag),
                leaf_if_set("tns:Light", xs_int, value.light),
            ),
            value.watch,
        ),
    )


def read_response(element: Element, reply: Reply) -> operations.MoorResponse:
    reply.record(element, names(NS_TNS, "Fee* Note*"))
    return operations.MoorResponse(
        choices=read_groups(
            element,
            model("(", NS_TNS, "Fee | Note )"),
            read_moor_response_choice,
            reply,
        ),
    )


CALL = SERVICE.call("Moor", write_request, read_response, action="urn:boats#Moor")
