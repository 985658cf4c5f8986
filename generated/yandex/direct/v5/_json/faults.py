from ....._runtime.json_call import Faults
from ....._runtime.json_read import Json, Reply, names
from ..errors import FaultResponseError
from ..types.api_exception_message import ApiExceptionMessage


def read_error(value: Json, reply: Reply) -> ApiExceptionMessage:
    get = reply.record(
        value, names("error_code", "error_detail", "error_string", "request_id")
    )
    return ApiExceptionMessage(
        request_id=reply.string(get("request_id")),
        error_code=reply.integer(get("error_code")),
        error_detail=reply.string(get("error_detail")),
    )


FAULTS: Faults = {"": (read_error, FaultResponseError)}
