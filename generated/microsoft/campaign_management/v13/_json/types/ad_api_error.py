from ......_runtime.json_read import Json, Reply, names
from ...types.ad_api_error import AdApiError

_AD_API_ERROR = names("Code Detail ErrorCode Message")


def read_ad_api_error(value: Json, reply: Reply) -> AdApiError:
    get = reply.record(value, _AD_API_ERROR)
    return AdApiError(
        code=reply.integer(get("Code")),
        detail=reply.string(get("Detail")),
        error_code=reply.string(get("ErrorCode")),
        message=reply.string(get("Message")),
    )
