from ...._runtime.soap.reader import Element, Reply, names
from ...types.result import Result
from ..namespaces import NS_TNS
from .error import read_error

_RESULT = names(NS_TNS, "Id Success Errors*")


def read_result(element: Element, reply: Reply) -> Result:
    get = reply.record(element, _RESULT)
    return Result(
        id=reply.integer(get("Id")),
        success=reply.boolean(get("Success")),
        errors=reply.nodes(element.findall(f"{NS_TNS}Errors"), read_error),
    )
