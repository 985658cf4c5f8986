"""What to do about the errors of Microsoft Advertising Customer Management v13, and
what it allows."""

from ...._runtime.batches.pacing import Limits
from ...._runtime.problems import Advice

ADVICE = (
    Advice(117, "throttle", wait=60, symbol="CallRateExceeded"),
    Advice(109, "refresh"),
    Advice(105, "authentication"),
    Advice(106, "authentication"),
    Advice(0, "retry"),
    Advice(None, "retry", symbol="InternalError"),
    Advice(1394, "gone", service="CampaignManagementService"),
    Advice(4023, "gone", service="CampaignManagementService"),
    Advice(4117, "gone", service="CampaignManagementService"),
    Advice(4151, "gone", service="CampaignManagementService"),
    Advice(4339, "gone", service="CampaignManagementService"),
    Advice(4346, "gone", service="CampaignManagementService"),
    Advice(4526, "gone", service="CampaignManagementService"),
    Advice(5418, "gone", service="CampaignManagementService"),
)
LIMITS = Limits()
PAGES = "https://learn.microsoft.com/en-us/advertising/customer-management-service/{operation}?view=bingads-13"
