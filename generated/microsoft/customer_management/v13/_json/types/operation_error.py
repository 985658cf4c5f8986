from ......_runtime.json_read import Json, Reply, names
from ...types.operation_error import OperationError

_OPERATION_ERROR = names("Code Details Message")


def read_operation_error(value: Json, reply: Reply) -> OperationError:
    get = reply.record(value, _OPERATION_ERROR)
    return OperationError(
        code=reply.integer(get("Code")),
        details=reply.string(get("Details")),
        message=reply.string(get("Message")),
    )
