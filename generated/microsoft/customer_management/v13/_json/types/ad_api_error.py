from ......_runtime.json.reader import Json, Reply, names
from ...types.ad_api_error import AdApiError

_AD_API_ERROR = names("Code Detail ErrorCode Message")


def read_ad_api_error(value: Json, reply: Reply) -> AdApiError:
    get = reply.record(value, _AD_API_ERROR)
    return AdApiError(
        code=x if type(x := get("Code")) is int else reply.integer(x),
        detail=x if type(x := get("Detail")) is str else reply.string(x),
        error_code=x if type(x := get("ErrorCode")) is str else reply.string(x),
        message=x if type(x := get("Message")) is str else reply.string(x),
    )
