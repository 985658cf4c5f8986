from ....._runtime.soap.call import Faults
from ..errors import AdApiFaultDetailError, ApiFaultError
from .types.application_fault import read_ad_api_fault_detail, read_api_fault

FAULTS: Faults = {
    "{https://adapi.microsoft.com}AdApiFaultDetail": (
        read_ad_api_fault_detail,
        AdApiFaultDetailError,
    ),
    "{https://bingads.microsoft.com/Customer/v13}ApiFault": (
        read_api_fault,
        ApiFaultError,
    ),
}
