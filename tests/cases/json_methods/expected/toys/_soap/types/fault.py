from ...._runtime.soap.reader import Element, Reply, names
from ...types.fault import Fault

_FAULT = names("requestId errorCode errorDetail")


def read_fault(element: Element, reply: Reply) -> Fault:
    get = reply.record(element, _FAULT)
    return Fault(
        request_id=reply.required(reply.string(get("requestId")), "requestId"),
        error_code=reply.required(reply.integer(get("errorCode")), "errorCode"),
        error_detail=reply.string(get("errorDetail")),
    )
