from ....._runtime.soap.call import Faults
from ..errors import AdApiFaultDetailError, ApiFaultDetailError
from .types.application_fault import read_ad_api_fault_detail, read_api_fault_detail

FAULTS: Faults = {
    "{https://adapi.microsoft.com}AdApiFaultDetail": (
        read_ad_api_fault_detail,
        AdApiFaultDetailError,
    ),
    "{https://bingads.microsoft.com/CampaignManagement/v13}ApiFaultDetail": (
        read_api_fault_detail,
        ApiFaultDetailError,
    ),
}
