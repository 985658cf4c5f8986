from ....._runtime.json.call import Faults
from ..errors import AdApiFaultDetailError, ApiFaultDetailError, ApplicationFaultError
from .types.application_fault import (
    read_ad_api_fault_detail,
    read_api_fault_detail,
    read_application_fault,
)

FAULTS: Faults = {
    "": (read_application_fault, ApplicationFaultError),
    "ApplicationFault": (read_application_fault, ApplicationFaultError),
    "AdApiFaultDetail": (read_ad_api_fault_detail, AdApiFaultDetailError),
    "ApiFaultDetail": (read_api_fault_detail, ApiFaultDetailError),
}
