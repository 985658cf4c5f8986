"""Requests and responses."""

from typing import TYPE_CHECKING

from ....._runtime.lazy import lazily, lister

if TYPE_CHECKING:
    from .ad_extensions_delete import *
    from .ad_groups_delete import *
    from .ad_images_delete import *
    from .ads_delete import *
    from .audience_targets_delete import *
    from .bid_modifiers_delete import *
    from .campaigns_delete import *
    from .dynamic_feed_ad_targets_delete import *
    from .dynamic_text_ad_targets_delete import *
    from .feeds_delete import *
    from .keywords_delete import *
    from .negative_keyword_shared_sets_delete import *
    from .retargeting_lists_delete import *
    from .sitelinks_delete import *
    from .smart_ad_targets_delete import *
    from .v_cards_delete import *

_EXPORTS = {
    "AdExtensionsDeleteRequest": "ad_extensions_delete",
    "AdExtensionsDeleteResponse": "ad_extensions_delete",
    "AdGroupsDeleteRequest": "ad_groups_delete",
    "AdGroupsDeleteResponse": "ad_groups_delete",
    "AdImagesDeleteRequest": "ad_images_delete",
    "AdImagesDeleteResponse": "ad_images_delete",
    "AdsDeleteRequest": "ads_delete",
    "AdsDeleteResponse": "ads_delete",
    "AudienceTargetsDeleteRequest": "audience_targets_delete",
    "AudienceTargetsDeleteResponse": "audience_targets_delete",
    "BidModifiersDeleteRequest": "bid_modifiers_delete",
    "BidModifiersDeleteResponse": "bid_modifiers_delete",
    "CampaignsDeleteRequest": "campaigns_delete",
    "CampaignsDeleteResponse": "campaigns_delete",
    "DynamicFeedAdTargetsDeleteRequest": "dynamic_feed_ad_targets_delete",
    "DynamicFeedAdTargetsDeleteResponse": "dynamic_feed_ad_targets_delete",
    "DynamicTextAdTargetsDeleteRequest": "dynamic_text_ad_targets_delete",
    "DynamicTextAdTargetsDeleteResponse": "dynamic_text_ad_targets_delete",
    "FeedsDeleteRequest": "feeds_delete",
    "FeedsDeleteResponse": "feeds_delete",
    "KeywordsDeleteRequest": "keywords_delete",
    "KeywordsDeleteResponse": "keywords_delete",
    "NegativeKeywordSharedSetsDeleteRequest": "negative_keyword_shared_sets_delete",
    "NegativeKeywordSharedSetsDeleteResponse": "negative_keyword_shared_sets_delete",
    "RetargetingListsDeleteRequest": "retargeting_lists_delete",
    "RetargetingListsDeleteResponse": "retargeting_lists_delete",
    "SitelinksDeleteRequest": "sitelinks_delete",
    "SitelinksDeleteResponse": "sitelinks_delete",
    "SmartAdTargetsDeleteRequest": "smart_ad_targets_delete",
    "SmartAdTargetsDeleteResponse": "smart_ad_targets_delete",
    "VCardsDeleteRequest": "v_cards_delete",
    "VCardsDeleteResponse": "v_cards_delete",
}
__getattr__ = lazily(__name__, _EXPORTS)
__dir__ = lister(__name__, _EXPORTS)
