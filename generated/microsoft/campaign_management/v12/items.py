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
    "delete_audiences": Items("audience_ids", 100, SPARSE),
    "delete_labels": Items("label_ids", 100, SPARSE),
    "delete_label_associations": Items("label_associations", 100, ALIGNED),
    "delete_experiments": Items("experiment_ids", 100, SPARSE),
}
