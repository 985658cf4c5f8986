from collections.abc import Mapping

from ....._runtime.soap.call import Faults, SoapService
from ....._runtime.soap.writer import content, leaf_if_set
from ....._runtime.values.lexical import xs_string
from .namespaces import NS_TNS

CREDENTIALS = (("IdentityProvider", "{}", "identity_provider"),)
HTTP_HEADERS = {"User-Agent": "stubwright", "Api-Revision": "2026-10-12"}


def write_headers(values: Mapping[str, str]) -> str:
    return content(
        leaf_if_set(
            "tns:AuthenticationToken", xs_string, values.get("authentication_token")
        ),
        leaf_if_set(
            "tns:CustomerAccountId", xs_string, values.get("customer_account_id")
        ),
        leaf_if_set("tns:CustomerId", xs_string, values.get("customer_id")),
        leaf_if_set("tns:DeveloperToken", xs_string, values.get("developer_token")),
    )


def faults() -> Faults:
    from .faults import FAULTS

    return FAULTS


SERVICE = SoapService(
    name="CampaignManagementService",
    endpoints={
        "production": "https://campaign.api.bingads.microsoft.com/Api/Advertiser/CampaignManagement/v13/CampaignManagementService.svc",
        "sandbox": "https://campaign.api.sandbox.bingads.microsoft.com/Api/Advertiser/CampaignManagement/v13/CampaignManagementService.svc",
    },
    credentials=CREDENTIALS,
    constants=HTTP_HEADERS,
    version="1.1",
    namespaces=' xmlns:arrays="http://schemas.microsoft.com/2003/10/Serialization/Arrays" xmlns:generic="http://schemas.datacontract.org/2004/07/System.Collections.Generic" xmlns:tns="https://bingads.microsoft.com/CampaignManagement/v13"',
    namespace="https://bingads.microsoft.com/CampaignManagement/v13",
    tracking=f"{NS_TNS}TrackingId",
    headers=write_headers,
    faults=faults,
)
