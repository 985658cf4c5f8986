"""Where each request holds its items, and where its reply reports on them."""

from .._runtime.fates.items import Items, Replies, Results, Table
from .problems import error_problem, indexed_error_problem

BY_ID = Replies(
    "by-id",
    "results",
    problem=error_problem,
    results=Results(id="id", errors="errors", success="success"),
)
INDEXED = Replies(
    "indexed",
    "errors",
    indexed_error_problem,
    success="success",
    doubts=("error_text",),
    first_index=None,
)
FLAG = Replies("flag", success="ok")
UNSTATED = Replies("unstated")
DONE = Replies("done")
ITEMS: Table = {
    "delete_by_result": Items("ids", None, BY_ID),
    "delete_by_index": Items("ids", None, INDEXED),
    "delete_all": Items("ids", None, FLAG),
    "remove_things": Items("things.ids", None, UNSTATED),
    "create_things": Items("things", None, DONE),
}
