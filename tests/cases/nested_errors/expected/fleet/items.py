"""Where each request holds its items, and where its reply reports on them."""

from .._runtime.fates.items import Items, Replies, Table
from .problems import batch_error_collection_problem, batch_error_problem

NESTED = Replies(
    "nested",
    "nested_partial_errors",
    batch_error_collection_problem,
    nested_field="batch_errors",
    nested_problem=batch_error_problem,
)
ITEMS: Table = {"delete_seats": Items("vans", 20, NESTED, "seat_ids")}
