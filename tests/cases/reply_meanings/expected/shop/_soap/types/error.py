from ...._runtime.soap.reader import Element, Reply, names
from ...types.error import Error
from ..namespaces import NS_TNS

_ERROR = names(NS_TNS, "Code Message")


def read_error(element: Element, reply: Reply) -> Error:
    get = reply.record(element, _ERROR)
    return Error(code=reply.integer(get("Code")), message=reply.string(get("Message")))
