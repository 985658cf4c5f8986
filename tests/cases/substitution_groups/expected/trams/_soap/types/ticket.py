from ...._runtime.soap.reader import Element, Reply, names
from ...._runtime.soap.writer import element, leaf
from ...._runtime.values.lexical import xs_int, xs_string
from ...types.ticket import Pass, Ticket
from ..namespaces import NS_TNS

_PASS_ = names(NS_TNS, "Zone Until")
_TICKET = names(NS_TNS, "Zone")


def read_pass_(element: Element, reply: Reply) -> Pass:
    get = reply.record(element, _PASS_)
    return Pass(
        zone=reply.required(reply.integer(get("Zone")), "Zone"),
        until=reply.required(reply.string(get("Until")), "Until"),
    )


def _content_pass_(value: Pass) -> tuple[str, ...]:
    return (*_content_ticket(value), leaf("tns:Until", xs_string, value.until))


def write_pass_(tag: str, value: Pass, mark: str = "") -> str:
    return element(tag, *_content_pass_(value), attributes=mark)


def read_ticket(element: Element, reply: Reply) -> Ticket:
    match reply.type_of(element):
        case "{urn:trams}Pass":
            return read_pass_(element, reply)
        case other:
            reply.expect(element, other, f"{NS_TNS}Ticket")
    get = reply.record(element, _TICKET)
    return Ticket(zone=reply.required(reply.integer(get("Zone")), "Zone"))


def _content_ticket(value: Ticket) -> tuple[str, ...]:
    return (leaf("tns:Zone", xs_int, value.zone),)


def write_ticket(tag: str, value: Ticket) -> str:
    match value:
        case Pass():
            return write_pass_(tag, value, ' i:type="tns:Pass"')
        case _:
            return element(tag, *_content_ticket(value))
