from ..._runtime.json.call import Faults
from ..._runtime.json.reader import Json, Reply, names
from ..errors import FaultError
from ..types.fault import Fault


def read_error(value: Json, reply: Reply) -> Fault:
    get = reply.record(
        value, names("error_code", "error_detail", "error_string", "request_id")
    )
    return Fault(
        request_id=reply.required(reply.string(get("request_id")), "requestId"),
        error_code=reply.required(reply.integer(get("error_code")), "errorCode"),
        error_detail=x if type(x := get("error_detail")) is str else reply.string(x),
    )


FAULTS: Faults = {"": (read_error, FaultError)}
