from ...._runtime.soap.reader import Element, Reply, names
from ...types.refusal import Refusal
from ..namespaces import NS_TNS

_REFUSAL = names(NS_TNS, "Reason")


def read_refusal(element: Element, reply: Reply) -> Refusal:
    get = reply.record(element, _REFUSAL)
    return Refusal(reason=reply.required(reply.string(get("Reason")), "Reason"))
