"""Where each request holds its items, and where its reply reports on them."""

from .._runtime.fates.items import Items, Replies, Table

UNSTATED = Replies("unstated")
ITEMS: Table = {"piers_remove": Items("name", None, UNSTATED)}
