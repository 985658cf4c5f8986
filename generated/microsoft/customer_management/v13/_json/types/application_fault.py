from ......_runtime.json.reader import Json, Reply, names
from ...types.application_fault import AdApiFaultDetail, ApiFault, ApplicationFault
from .ad_api_error import read_ad_api_error
from .operation_error import read_operation_error

_AD_API_FAULT_DETAIL = names("TrackingId Errors Type")
_API_FAULT = names("TrackingId OperationErrors Type")
_APPLICATION_FAULT = names("TrackingId Type")


def read_ad_api_fault_detail(value: Json, reply: Reply) -> AdApiFaultDetail:
    get = reply.record(value, _AD_API_FAULT_DETAIL)
    return AdApiFaultDetail(
        tracking_id=x if type(x := get("TrackingId")) is str else reply.string(x),
        errors=reply.nodes_or_nil(get("Errors"), read_ad_api_error),
    )


def read_api_fault(value: Json, reply: Reply) -> ApiFault:
    get = reply.record(value, _API_FAULT)
    return ApiFault(
        tracking_id=x if type(x := get("TrackingId")) is str else reply.string(x),
        operation_errors=reply.nodes_or_nil(
            get("OperationErrors"), read_operation_error
        ),
    )


def read_application_fault(value: Json, reply: Reply) -> ApplicationFault:
    match reply.type_of(value, "Type"):
        case "ApiFault":
            return read_api_fault(value, reply)
        case "AdApiFaultDetail":
            return read_ad_api_fault_detail(value, reply)
        case other:
            reply.expect(value, other, "ApplicationFault")
    get = reply.record(value, _APPLICATION_FAULT)
    return ApplicationFault(
        tracking_id=x if type(x := get("TrackingId")) is str else reply.string(x)
    )
