from ...._runtime.soap.reader import Element, Reply, names
from ...types.closed import Closed
from ..namespaces import NS_TNS

_CLOSED = names(NS_TNS, "Until")


def read_closed(element: Element, reply: Reply) -> Closed:
    get = reply.record(element, _CLOSED)
    return Closed(until=reply.string(get("Until")))
