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
        leaf_if_set("tns:DeveloperToken", xs_string, values.get("developer_token")),
    )


def faults() -> Faults:
    from .faults import FAULTS

    return FAULTS


SERVICE = SoapService(
    name="CustomerManagementService",
    endpoints={
        "production": "https://clientcenter.api.bingads.microsoft.com/Api/CustomerManagement/v13/CustomerManagementService.svc",
        "sandbox": "https://clientcenter.api.sandbox.bingads.microsoft.com/Api/CustomerManagement/v13/CustomerManagementService.svc",
    },
    credentials=CREDENTIALS,
    constants=HTTP_HEADERS,
    version="1.1",
    namespaces=' xmlns:tns="https://bingads.microsoft.com/Customer/v13"',
    namespace="https://bingads.microsoft.com/Customer/v13",
    tracking=f"{NS_TNS}TrackingId",
    headers=write_headers,
    faults=faults,
)
