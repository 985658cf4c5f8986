from ......_runtime.soap.reader import Element, Reply, names
from ...types.ad_api_error import AdApiError
from ..namespaces import NS_ADAPI

_AD_API_ERROR = names(NS_ADAPI, "Code Detail ErrorCode Message")


def read_ad_api_error(element: Element, reply: Reply) -> AdApiError:
    get = reply.record(element, _AD_API_ERROR)
    return AdApiError(
        code=reply.integer(get("Code")),
        detail=reply.string(get("Detail")),
        error_code=reply.string(get("ErrorCode")),
        message=reply.string(get("Message")),
    )
