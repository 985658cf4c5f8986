from ......_runtime.json.reader import Json, Reply, names
from ...types.operation_error import OperationError

_OPERATION_ERROR = names("Code Details Message")


def read_operation_error(value: Json, reply: Reply) -> OperationError:
    get = reply.record(value, _OPERATION_ERROR)
    return OperationError(
        code=x if type(x := get("Code")) is int else reply.integer(x),
        details=x if type(x := get("Details")) is str else reply.string(x),
        message=x if type(x := get("Message")) is str else reply.string(x),
    )
