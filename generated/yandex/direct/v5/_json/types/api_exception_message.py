from ......_runtime.json.reader import Json, Reply, names
from ...types.api_exception_message import ApiExceptionMessage

_API_EXCEPTION_MESSAGE = names("requestId errorCode errorDetail")


def read_api_exception_message(value: Json, reply: Reply) -> ApiExceptionMessage:
    get = reply.record(value, _API_EXCEPTION_MESSAGE)
    return ApiExceptionMessage(
        request_id=x if type(x := get("requestId")) is str else reply.string(x),
        error_code=x if type(x := get("errorCode")) is int else reply.integer(x),
        error_detail=x if type(x := get("errorDetail")) is str else reply.string(x),
    )
