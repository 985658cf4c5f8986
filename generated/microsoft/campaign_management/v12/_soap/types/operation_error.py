from ......_runtime.soap.reader import Element, Reply, names
from ...types.operation_error import OperationError
from ..namespaces import NS_TNS

_OPERATION_ERROR = names(NS_TNS, "Code Details ErrorCode Message")


def read_operation_error(element: Element, reply: Reply) -> OperationError:
    get = reply.record(element, _OPERATION_ERROR)
    return OperationError(
        code=reply.integer(get("Code")),
        details=reply.string(get("Details")),
        error_code=reply.string(get("ErrorCode")),
        message=reply.string(get("Message")),
    )
