from ....._runtime.json.call import Faults, JsonService

CREDENTIALS = (
    ("Authorization", "Bearer {}", "authentication_token"),
    ("DeveloperToken", "{}", "developer_token"),
    ("CustomerId", "{}", "customer_id"),
    ("CustomerAccountId", "{}", "customer_account_id"),
    ("IdentityProvider", "{}", "identity_provider"),
)
HTTP_HEADERS = {"User-Agent": "stubwright", "Api-Revision": "2026-10-12"}


def faults() -> Faults:
    from .faults import FAULTS

    return FAULTS


SERVICE = JsonService(
    name="CustomerManagementService",
    endpoints={
        "production": "https://clientcenter.api.bingads.microsoft.com/CustomerManagement/v13",
        "sandbox": "https://clientcenter.api.sandbox.bingads.microsoft.com/CustomerManagement/v13",
    },
    credentials=CREDENTIALS,
    constants=HTTP_HEADERS,
    discriminator="Type",
    faults=faults,
)
