from ......_runtime.json_read import Json, Reply, names
from ...types.api_exception_message import ApiExceptionMessage

_API_EXCEPTION_MESSAGE = names("requestId errorCode errorDetail")


def read_api_exception_message(value: Json, reply: Reply) -> ApiExceptionMessage:
    get = reply.record(value, _API_EXCEPTION_MESSAGE)
    return ApiExceptionMessage(
        request_id=reply.string(get("requestId")),
        error_code=reply.integer(get("errorCode")),
        error_detail=reply.string(get("errorDetail")),
    )
