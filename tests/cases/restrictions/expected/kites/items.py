"""Where each request holds its items, and where its reply reports on them."""

from .._runtime.fates.items import Table

ITEMS: Table = {}
