"""What each operation is about, and how its reply speaks of that."""

from .._runtime.fates.items import Items, Replies, Table

NONE = Replies("none")
ITEMS: Table = {"paint": Items("coats", None, NONE)}
