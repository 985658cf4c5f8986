"""What each operation is about, and how its reply speaks of that."""

from .._runtime.fates.items import Table

ITEMS: Table = {}
