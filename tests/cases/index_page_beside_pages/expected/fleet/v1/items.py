"""Where each request holds its items, and where its reply reports on them."""

from ..._runtime.fates.items import Items, Replies, Table

UNSTATED = Replies("unstated")
ITEMS: Table = {
    "delete_boats": Items("boat_ids", 10, UNSTATED),
    "delete_cars": Items("car_ids", 20, UNSTATED),
    "delete_trams": Items("tram_ids", 40, UNSTATED),
    "delete_vans": Items("van_ids", 50, UNSTATED),
}
