"""Where each request holds its items, and where its reply reports on them."""

from .._runtime.fates.items import Items, Replies, Table
from .problems import problem_fleet_problem

ALIGNED = Replies("aligned", "partial_errors", problem_fleet_problem)
ITEMS: Table = {"delete_vans": Items("van_ids", 50, ALIGNED)}
