from ......_runtime.soap.reader import Element, Reply, names
from ...types.application_fault import (
    AdApiFaultDetail,
    ApiFaultDetail,
    ApplicationFault,
)
from ..namespaces import NS_ADAPI, NS_TNS
from .ad_api_error import read_ad_api_error
from .batch_error import read_batch_error
from .operation_error import read_operation_error

_AD_API_FAULT_DETAIL = names(NS_ADAPI, "TrackingId Errors")
_API_FAULT_DETAIL = names(NS_ADAPI, "TrackingId", NS_TNS, "BatchErrors OperationErrors")
_APPLICATION_FAULT = names(NS_ADAPI, "TrackingId")


def read_ad_api_fault_detail(element: Element, reply: Reply) -> AdApiFaultDetail:
    get = reply.record(element, _AD_API_FAULT_DETAIL)
    return AdApiFaultDetail(
        tracking_id=reply.string(get("TrackingId")),
        errors=reply.nodes_or_nil(
            reply.items(get("Errors"), f"{NS_ADAPI}AdApiError"), read_ad_api_error
        ),
    )


def read_api_fault_detail(element: Element, reply: Reply) -> ApiFaultDetail:
    get = reply.record(element, _API_FAULT_DETAIL)
    return ApiFaultDetail(
        tracking_id=reply.string(get("TrackingId")),
        batch_errors=reply.nodes_or_nil(
            reply.items(get("BatchErrors"), f"{NS_TNS}BatchError"), read_batch_error
        ),
        operation_errors=reply.nodes_or_nil(
            reply.items(get("OperationErrors"), f"{NS_TNS}OperationError"),
            read_operation_error,
        ),
    )


def read_application_fault(element: Element, reply: Reply) -> ApplicationFault:
    match reply.type_of(element):
        case "{https://bingads.microsoft.com/CampaignManagement/v13}ApiFaultDetail":
            return read_api_fault_detail(element, reply)
        case "{https://adapi.microsoft.com}AdApiFaultDetail":
            return read_ad_api_fault_detail(element, reply)
        case other:
            reply.expect(element, other, f"{NS_ADAPI}ApplicationFault")
    get = reply.record(element, _APPLICATION_FAULT)
    return ApplicationFault(tracking_id=reply.string(get("TrackingId")))
