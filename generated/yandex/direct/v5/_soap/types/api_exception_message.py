from ......_runtime.soap.reader import Element, Reply, names
from ...types.api_exception_message import ApiExceptionMessage

_API_EXCEPTION_MESSAGE = names("requestId errorCode errorDetail")


def read_api_exception_message(element: Element, reply: Reply) -> ApiExceptionMessage:
    get = reply.record(element, _API_EXCEPTION_MESSAGE)
    return ApiExceptionMessage(
        request_id=reply.string(get("requestId")),
        error_code=reply.integer(get("errorCode")),
        error_detail=reply.string(get("errorDetail")),
    )
