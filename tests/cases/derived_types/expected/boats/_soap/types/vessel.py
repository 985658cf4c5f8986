from ...._runtime.soap.defaults import or_default
from ...._runtime.soap.reader import Element, Reply, names
from ...._runtime.soap.writer import (
    abstract,
    dropped,
    element,
    leaf,
    leaves,
    node_if_set,
)
from ...._runtime.values.lexical import xs_fixed, xs_int, xs_string
from ...._runtime.values.parsing import parse_integer
from ...types.vessel import Ferry, Sailboat, SmallFerry, Vessel
from ..namespaces import NS_TNS

_FERRY = names(NS_TNS, "Name Tow Lanes Decks*")
_SAILBOAT = names(NS_TNS, "Name Tow Masts")
_SMALL_FERRY = names(NS_TNS, "Name Lanes")
_VESSEL = names(NS_TNS, "Name Tow")


def _read_ferry(element: Element, reply: Reply) -> Ferry:
    get = reply.record(element, _FERRY)
    return Ferry(
        name=reply.required(reply.string(get("Name")), "Name"),
        tow=reply.node(get("Tow"), read_vessel),
        lanes=reply.required(reply.integer(get("Lanes")), "Lanes"),
        decks=reply.leaves(element.findall(f"{NS_TNS}Decks"), parse_integer),
    )


def read_ferry(element: Element, reply: Reply) -> Ferry:
    match reply.type_of(element):
        case "{urn:boats}SmallFerry":
            return read_small_ferry(element, reply)
        case other:
            reply.expect(element, other, f"{NS_TNS}Ferry")
    return _read_ferry(element, reply)


def _content_ferry(value: Ferry) -> tuple[str, ...]:
    return (
        *_content_vessel(value),
        leaf("tns:Lanes", xs_int, value.lanes),
        leaves("tns:Decks", xs_int, value.decks),
    )


def read_sailboat(element: Element, reply: Reply) -> Sailboat:
    get = reply.record(element, _SAILBOAT)
    return Sailboat(
        name=reply.required(reply.string(get("Name")), "Name"),
        tow=reply.node(get("Tow"), read_vessel),
        masts=reply.required(reply.integer(get("Masts")), "Masts"),
    )


def _content_sailboat(value: Sailboat) -> tuple[str, ...]:
    return (*_content_vessel(value), leaf("tns:Masts", xs_int, value.masts))


def read_small_ferry(element: Element, reply: Reply) -> SmallFerry:
    get = reply.record(element, _SMALL_FERRY)
    return SmallFerry(
        name=reply.required(reply.string(get("Name")), "Name"),
        lanes=reply.required(reply.integer(or_default(get("Lanes"), "1")), "Lanes"),
    )


def _content_small_ferry(value: SmallFerry) -> tuple[str, ...]:
    return (
        leaf("tns:Name", xs_string, value.name),
        leaf("tns:Lanes", xs_fixed(xs_int, "1", parse_integer), value.lanes),
        dropped("Tow", value.tow),
        dropped("Decks", value.decks),
    )


def read_vessel(element: Element, reply: Reply) -> Vessel:
    match reply.type_of(element):
        case "{urn:boats}SmallFerry":
            return read_small_ferry(element, reply)
        case "{urn:boats}Ferry":
            return _read_ferry(element, reply)
        case "{urn:boats}Sailboat":
            return read_sailboat(element, reply)
        case other:
            reply.expect(element, other, f"{NS_TNS}Vessel")
    get = reply.record(element, _VESSEL)
    return Vessel(
        name=reply.required(reply.string(get("Name")), "Name"),
        tow=reply.node(get("Tow"), read_vessel),
    )


def _content_vessel(value: Vessel) -> tuple[str, ...]:
    return (
        leaf("tns:Name", xs_string, value.name),
        node_if_set("tns:Tow", write_vessel, value.tow),
    )


def write_vessel(tag: str, value: Vessel) -> str:
    match value:
        case SmallFerry():
            return element(
                tag, *_content_small_ferry(value), attributes=' i:type="tns:SmallFerry"'
            )
        case Ferry():
            return element(
                tag, *_content_ferry(value), attributes=' i:type="tns:Ferry"'
            )
        case Sailboat():
            return element(
                tag, *_content_sailboat(value), attributes=' i:type="tns:Sailboat"'
            )
        case _:
            return abstract("Vessel")
