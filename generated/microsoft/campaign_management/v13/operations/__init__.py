"""Requests and responses."""

from typing import TYPE_CHECKING

from ....._runtime.lazy import lazily, lister

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

_EXPORTS = {
    "DeleteCampaignsRequest": "delete_campaigns",
    "DeleteCampaignsResponse": "delete_campaigns",
    "DeleteAdGroupsRequest": "delete_ad_groups",
    "DeleteAdGroupsResponse": "delete_ad_groups",
    "DeleteAdsRequest": "delete_ads",
    "DeleteAdsResponse": "delete_ads",
    "DeleteKeywordsRequest": "delete_keywords",
    "DeleteKeywordsResponse": "delete_keywords",
    "DeleteAdExtensionsRequest": "delete_ad_extensions",
    "DeleteAdExtensionsResponse": "delete_ad_extensions",
    "DeleteAdExtensionsAssociationsRequest": "delete_ad_extensions_associations",
    "DeleteAdExtensionsAssociationsResponse": "delete_ad_extensions_associations",
    "DeleteMediaRequest": "delete_media",
    "DeleteMediaResponse": "delete_media",
    "DeleteAdGroupCriterionsRequest": "delete_ad_group_criterions",
    "DeleteAdGroupCriterionsResponse": "delete_ad_group_criterions",
    "DeleteNegativeKeywordsFromEntitiesRequest": "delete_negative_keywords_from_entities",
    "DeleteNegativeKeywordsFromEntitiesResponse": "delete_negative_keywords_from_entities",
    "DeleteListItemsFromSharedListRequest": "delete_list_items_from_shared_list",
    "DeleteListItemsFromSharedListResponse": "delete_list_items_from_shared_list",
    "DeleteSharedEntityAssociationsRequest": "delete_shared_entity_associations",
    "DeleteSharedEntityAssociationsResponse": "delete_shared_entity_associations",
    "DeleteSharedEntitiesRequest": "delete_shared_entities",
    "DeleteSharedEntitiesResponse": "delete_shared_entities",
    "DeleteCampaignCriterionsRequest": "delete_campaign_criterions",
    "DeleteCampaignCriterionsResponse": "delete_campaign_criterions",
    "DeleteBudgetsRequest": "delete_budgets",
    "DeleteBudgetsResponse": "delete_budgets",
    "DeleteBidStrategiesRequest": "delete_bid_strategies",
    "DeleteBidStrategiesResponse": "delete_bid_strategies",
    "DeleteAudienceGroupsRequest": "delete_audience_groups",
    "DeleteAudienceGroupsResponse": "delete_audience_groups",
    "DeleteAssetGroupsRequest": "delete_asset_groups",
    "DeleteAssetGroupsResponse": "delete_asset_groups",
    "DeleteAudienceGroupAssetGroupAssociationsRequest": "delete_audience_group_asset_group_associations",
    "DeleteAudienceGroupAssetGroupAssociationsResponse": "delete_audience_group_asset_group_associations",
    "DeleteAudiencesRequest": "delete_audiences",
    "DeleteAudiencesResponse": "delete_audiences",
    "DeleteLabelsRequest": "delete_labels",
    "DeleteLabelsResponse": "delete_labels",
    "DeleteLabelAssociationsRequest": "delete_label_associations",
    "DeleteLabelAssociationsResponse": "delete_label_associations",
    "DeleteExperimentsRequest": "delete_experiments",
    "DeleteExperimentsResponse": "delete_experiments",
    "DeleteImportJobsRequest": "delete_import_jobs",
    "DeleteImportJobsResponse": "delete_import_jobs",
    "DeleteVideosRequest": "delete_videos",
    "DeleteVideosResponse": "delete_videos",
    "DeleteHTML5sRequest": "delete_html5s",
    "DeleteHTML5sResponse": "delete_html5s",
    "DeleteCampaignConversionGoalsRequest": "delete_campaign_conversion_goals",
    "DeleteCampaignConversionGoalsResponse": "delete_campaign_conversion_goals",
    "DeleteDataExclusionsRequest": "delete_data_exclusions",
    "DeleteDataExclusionsResponse": "delete_data_exclusions",
    "DeleteSeasonalityAdjustmentsRequest": "delete_seasonality_adjustments",
    "DeleteSeasonalityAdjustmentsResponse": "delete_seasonality_adjustments",
    "DeleteBrandKitsRequest": "delete_brand_kits",
    "DeleteBrandKitsResponse": "delete_brand_kits",
    "DeleteLinkedInSegmentsRequest": "delete_linked_in_segments",
    "DeleteLinkedInSegmentsResponse": "delete_linked_in_segments",
}
__getattr__ = lazily(__name__, _EXPORTS)
__dir__ = lister(__name__, _EXPORTS)
