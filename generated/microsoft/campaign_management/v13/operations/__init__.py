"""Requests and responses."""

from typing import TYPE_CHECKING

from ....._runtime.lazy import lazily

if TYPE_CHECKING:
    from .delete_campaigns import *
    from .delete_ad_groups import *
    from .delete_ads import *
    from .delete_keywords import *
    from .delete_ad_extensions import *
    from .delete_ad_extensions_associations import *
    from .delete_media import *
    from .delete_ad_group_criterions import *
    from .delete_negative_keywords_from_entities import *
    from .delete_list_items_from_shared_list import *
    from .delete_shared_entity_associations import *
    from .delete_shared_entities import *
    from .delete_campaign_criterions import *
    from .delete_budgets import *
    from .delete_bid_strategies import *
    from .delete_audience_groups import *
    from .delete_asset_groups import *
    from .delete_audience_group_asset_group_associations import *
    from .delete_audiences import *
    from .delete_labels import *
    from .delete_label_associations import *
    from .delete_experiments import *
    from .delete_import_jobs import *
    from .delete_videos import *
    from .delete_html5s import *
    from .delete_campaign_conversion_goals import *
    from .delete_data_exclusions import *
    from .delete_seasonality_adjustments import *
    from .delete_brand_kits import *
    from .delete_linked_in_segments import *

_HOMES = {
    "DeleteCampaigns": "delete_campaigns",
    "DeleteAdGroups": "delete_ad_groups",
    "DeleteAds": "delete_ads",
    "DeleteKeywords": "delete_keywords",
    "DeleteAdExtensions": "delete_ad_extensions",
    "DeleteAdExtensionsAssociations": "delete_ad_extensions_associations",
    "DeleteMedia": "delete_media",
    "DeleteAdGroupCriterions": "delete_ad_group_criterions",
    "DeleteNegativeKeywordsFromEntities": "delete_negative_keywords_from_entities",
    "DeleteListItemsFromSharedList": "delete_list_items_from_shared_list",
    "DeleteSharedEntityAssociations": "delete_shared_entity_associations",
    "DeleteSharedEntities": "delete_shared_entities",
    "DeleteCampaignCriterions": "delete_campaign_criterions",
    "DeleteBudgets": "delete_budgets",
    "DeleteBidStrategies": "delete_bid_strategies",
    "DeleteAudienceGroups": "delete_audience_groups",
    "DeleteAssetGroups": "delete_asset_groups",
    "DeleteAudienceGroupAssetGroupAssociations": "delete_audience_group_asset_group_associations",
    "DeleteAudiences": "delete_audiences",
    "DeleteLabels": "delete_labels",
    "DeleteLabelAssociations": "delete_label_associations",
    "DeleteExperiments": "delete_experiments",
    "DeleteImportJobs": "delete_import_jobs",
    "DeleteVideos": "delete_videos",
    "DeleteHTML5s": "delete_html5s",
    "DeleteCampaignConversionGoals": "delete_campaign_conversion_goals",
    "DeleteDataExclusions": "delete_data_exclusions",
    "DeleteSeasonalityAdjustments": "delete_seasonality_adjustments",
    "DeleteBrandKits": "delete_brand_kits",
    "DeleteLinkedInSegments": "delete_linked_in_segments",
}
__getattr__ = lazily(__name__, _HOMES)
