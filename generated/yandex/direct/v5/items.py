"""Where each request holds its items, and where its reply reports on them."""

from ...._runtime.fates.items import Items, Replies, Results, Table
from .problems import exception_notification_problem

PER_ITEM = Replies(
    "per-item",
    "delete_results",
    problem=exception_notification_problem,
    results=Results(id="id", errors="errors", warnings="warnings"),
)
PER_ITEM_2 = Replies(
    "per-item",
    "delete_results",
    problem=exception_notification_problem,
    results=Results(id="ad_image_hash", errors="errors", warnings="warnings"),
)
ITEMS: Table = {
    "ad_extensions_delete": Items("selection_criteria.ids", 10000, PER_ITEM),
    "ad_groups_delete": Items("selection_criteria.ids", 10000, PER_ITEM),
    "ad_images_delete": Items("selection_criteria.ad_image_hashes", 10000, PER_ITEM_2),
    "ads_delete": Items("selection_criteria.ids", 10000, PER_ITEM),
    "audience_targets_delete": Items("selection_criteria.ids", 10000, PER_ITEM),
    "bid_modifiers_delete": Items("selection_criteria.ids", 1000, PER_ITEM),
    "campaigns_delete": Items("selection_criteria.ids", 1000, PER_ITEM),
    "dynamic_feed_ad_targets_delete": Items("selection_criteria.ids", 10000, PER_ITEM),
    "dynamic_text_ad_targets_delete": Items("selection_criteria.ids", 10000, PER_ITEM),
    "feeds_delete": Items("selection_criteria.ids", 50, PER_ITEM),
    "keywords_delete": Items("selection_criteria.ids", 10000, PER_ITEM),
    "negative_keyword_shared_sets_delete": Items(
        "selection_criteria.ids", 30, PER_ITEM
    ),
    "retargeting_lists_delete": Items("selection_criteria.ids", 1000, PER_ITEM),
    "sitelinks_delete": Items("selection_criteria.ids", 1000, PER_ITEM),
    "smart_ad_targets_delete": Items("selection_criteria.ids", 10000, PER_ITEM),
    "v_cards_delete": Items("selection_criteria.ids", 1000, PER_ITEM),
}
