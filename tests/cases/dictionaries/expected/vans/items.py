"""Where each request holds its items, and where its reply reports on them."""

from .._runtime.fates.items import Items, Replies, Table

NONE = Replies("none")
ITEMS: Table = {"load": Items("van_ids", None, NONE)}
