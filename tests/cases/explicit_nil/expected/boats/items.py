"""Where each request holds its items, and where its reply reports on them."""

from .._runtime.fates.items import Items, Replies, Table

DONE = Replies("done")
ITEMS: Table = {"paint": Items("coats", None, DONE)}
