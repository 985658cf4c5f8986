"""Requests and responses."""

from typing import TYPE_CHECKING

from ....._runtime.lazy import lazily

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

_HOMES = {
    "AdExtensionsDelete": "ad_extensions_delete",
    "AdGroupsDelete": "ad_groups_delete",
    "AdImagesDelete": "ad_images_delete",
    "AdsDelete": "ads_delete",
    "AudienceTargetsDelete": "audience_targets_delete",
    "BidModifiersDelete": "bid_modifiers_delete",
    "CampaignsDelete": "campaigns_delete",
    "DynamicFeedAdTargetsDelete": "dynamic_feed_ad_targets_delete",
    "DynamicTextAdTargetsDelete": "dynamic_text_ad_targets_delete",
    "FeedsDelete": "feeds_delete",
    "KeywordsDelete": "keywords_delete",
    "NegativeKeywordSharedSetsDelete": "negative_keyword_shared_sets_delete",
    "RetargetingListsDelete": "retargeting_lists_delete",
    "SitelinksDelete": "sitelinks_delete",
    "SmartAdTargetsDelete": "smart_ad_targets_delete",
    "VCardsDelete": "v_cards_delete",
}
__getattr__ = lazily(__name__, _HOMES)
