"""What each operation is about, and how its reply speaks of that."""

from .._runtime.fates.items import Items, Replies, Table

NONE = Replies("none")
ITEMS: Table = {"delete_vans": Items("van_ids", 50, NONE)}
