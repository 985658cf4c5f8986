from ...._runtime.json.reader import Json, Reply, names
from ...types.fault import Fault

_FAULT = names("requestId errorCode errorDetail")


def read_fault(value: Json, reply: Reply) -> Fault:
    get = reply.record(value, _FAULT)
    return Fault(
        request_id=reply.required(reply.string(get("requestId")), "requestId"),
        error_code=reply.required(reply.integer(get("errorCode")), "errorCode"),
        error_detail=x if type(x := get("errorDetail")) is str else reply.string(x),
    )
