"""Where each request holds its items, and where its reply reports on them."""

from ...._runtime.fates.items import Items, Replies, Table

UNSTATED = Replies("unstated")
ITEMS: Table = {
    "vans11_remove_by_id": Items("id", None, UNSTATED),
    "vans11_remove_by_name": Items("name", None, UNSTATED),
    "crates_remove_crate": Items("code", None, UNSTATED),
}
