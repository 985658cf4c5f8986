"""Where each request holds its items, and where its reply reports on them."""

from .._runtime.fates.items import Items, Replies, Results, Table
from .problems import notice_problem

PER_ITEM = Replies(
    "per-item",
    "delete_results",
    problem=notice_problem,
    results=Results(id="id", errors="errors"),
)
ITEMS: Table = {
    "kites_delete": Items("selection_criteria.ids", 1000, PER_ITEM),
    "boats_delete": Items("selection_criteria.boat_ids", 10, PER_ITEM),
}
