"""Yandex Direct v5."""

from typing import TYPE_CHECKING

from ...._runtime.lazy import lazily, lister

if TYPE_CHECKING:
    from .client import *
    from .async_client import *
    from .credentials import *

_EXPORTS = {
    "DirectClient": "client",
    "AdExtensionsService": "client",
    "AdGroupsService": "client",
    "AdImagesService": "client",
    "AdsService": "client",
    "AudienceTargetsService": "client",
    "BidModifiersService": "client",
    "CampaignsService": "client",
    "DynamicFeedAdTargetsService": "client",
    "DynamicTextAdTargetsService": "client",
    "FeedsService": "client",
    "KeywordsService": "client",
    "NegativeKeywordSharedSetsService": "client",
    "RetargetingListsService": "client",
    "SitelinksService": "client",
    "SmartAdTargetsService": "client",
    "VCardsService": "client",
    "AsyncDirectClient": "async_client",
    "AsyncAdExtensionsService": "async_client",
    "AsyncAdGroupsService": "async_client",
    "AsyncAdImagesService": "async_client",
    "AsyncAdsService": "async_client",
    "AsyncAudienceTargetsService": "async_client",
    "AsyncBidModifiersService": "async_client",
    "AsyncCampaignsService": "async_client",
    "AsyncDynamicFeedAdTargetsService": "async_client",
    "AsyncDynamicTextAdTargetsService": "async_client",
    "AsyncFeedsService": "async_client",
    "AsyncKeywordsService": "async_client",
    "AsyncNegativeKeywordSharedSetsService": "async_client",
    "AsyncRetargetingListsService": "async_client",
    "AsyncSitelinksService": "async_client",
    "AsyncSmartAdTargetsService": "async_client",
    "AsyncVCardsService": "async_client",
    "DirectCredentials": "credentials",
    "RefreshToken": "credentials",
}
__getattr__ = lazily(__name__, _EXPORTS)
__dir__ = lister(__name__, _EXPORTS)
