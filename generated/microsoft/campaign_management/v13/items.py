"""Where each request holds its items, and where its reply reports on them."""

from ...._runtime.fates.items import Items, Replies, Table
from .problems import batch_error_collection_problem, batch_error_problem

SPARSE = Replies("sparse", "partial_errors", batch_error_problem)
ALIGNED = Replies("aligned", "partial_errors", batch_error_problem)
NESTED = Replies(
    "nested",
    "nested_partial_errors",
    batch_error_collection_problem,
    nested_field="batch_errors",
    nested_problem=batch_error_problem,
)
UNSTATED = Replies("unstated", "partial_errors", batch_error_problem)
ITEMS: Table = {
    "delete_campaigns": Items("campaign_ids", 100, SPARSE),
    "delete_ad_groups": Items("ad_group_ids", 1000, SPARSE),
    "delete_ads": Items("ad_ids", 50, SPARSE),
    "delete_keywords": Items("keyword_ids", 1000, SPARSE),
    "delete_ad_extensions": Items("ad_extension_ids", 100, SPARSE),
    "delete_ad_extensions_associations": Items(
        "ad_extension_id_to_entity_id_associations", 100, SPARSE
    ),
    "delete_media": Items("media_ids", 100, ALIGNED),
    "delete_ad_group_criterions": Items("ad_group_criterion_ids", 1000, SPARSE),
    "delete_negative_keywords_from_entities": Items(
        "entity_negative_keywords", 1, NESTED, "negative_keywords"
    ),
    "delete_list_items_from_shared_list": Items("list_item_ids", 5000, SPARSE),
    "delete_shared_entity_associations": Items("associations", 10000, ALIGNED),
    "delete_shared_entities": Items("shared_entities", 20, SPARSE),
    "delete_campaign_criterions": Items("campaign_criterion_ids", 100, SPARSE),
    "delete_budgets": Items("budget_ids", 100, SPARSE),
    "delete_bid_strategies": Items("bid_strategy_ids", 100, SPARSE),
    "delete_audience_groups": Items("audience_group_ids", 100, UNSTATED),
    "delete_asset_groups": Items("asset_group_ids", 100, UNSTATED),
    "delete_audience_group_asset_group_associations": Items(
        "audience_group_asset_group_associations", 100, UNSTATED
    ),
    "delete_audiences": Items("audience_ids", 100, SPARSE),
    "delete_labels": Items("label_ids", 100, SPARSE),
    "delete_label_associations": Items("label_associations", 100, ALIGNED),
    "delete_experiments": Items("experiment_ids", 100, SPARSE),
    "delete_import_jobs": Items("import_job_ids", None, SPARSE),
    "delete_videos": Items("video_ids", 100, SPARSE),
    "delete_html5s": Items("html5_asset_ids", None, UNSTATED),
    "delete_campaign_conversion_goals": Items("campaign_conversion_goal", None, SPARSE),
    "delete_data_exclusions": Items("data_exclusion_ids", None, SPARSE),
    "delete_seasonality_adjustments": Items("seasonality_adjustment_ids", None, SPARSE),
    "delete_brand_kits": Items("brand_kit_ids", None, SPARSE),
    "delete_linked_in_segments": Items("linked_in_segment_ids", None, SPARSE),
}
