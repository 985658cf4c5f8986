from ......_runtime.soap.reader import Element, Reply, names
from ...types.operation_error import OperationError
from ..namespaces import NS_EXCEPTION

_OPERATION_ERROR = names(NS_EXCEPTION, "Code Details Message")


def read_operation_error(element: Element, reply: Reply) -> OperationError:
    get = reply.record(element, _OPERATION_ERROR)
    return OperationError(
        code=reply.integer(get("Code")),
        details=reply.string(get("Details")),
        message=reply.string(get("Message")),
    )
