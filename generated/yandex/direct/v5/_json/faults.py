from ....._runtime.json.call import Faults
from ....._runtime.json.reader import Json, Reply, names
from ..errors import FaultResponseError
from ..types.api_exception_message import ApiExceptionMessage


def read_error(value: Json, reply: Reply) -> ApiExceptionMessage:
    get = reply.record(
        value, names("error_code", "error_detail", "error_string", "request_id")
    )
    return ApiExceptionMessage(
        request_id=x if type(x := get("request_id")) is str else reply.string(x),
        error_code=x if type(x := get("error_code")) is int else reply.integer(x),
        error_detail=x if type(x := get("error_detail")) is str else reply.string(x),
    )


FAULTS: Faults = {"": (read_error, FaultResponseError)}
