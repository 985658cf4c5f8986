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
    name="CampaignManagementService",
    endpoints={
        "production": "https://campaign.api.bingads.microsoft.com/CampaignManagement/v13",
        "sandbox": "https://campaign.api.sandbox.bingads.microsoft.com/CampaignManagement/v13",
    },
    credentials=CREDENTIALS,
    constants=HTTP_HEADERS,
    discriminator="Type",
    faults=faults,
)
