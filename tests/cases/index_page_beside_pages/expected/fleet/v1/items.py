"""Where each request holds its items, and where its reply reports on them."""

from ..._runtime.fates.items import Items, Replies, Table

NONE = Replies("none")
ITEMS: Table = {
    "delete_boats": Items("boat_ids", 10, NONE),
    "delete_cars": Items("car_ids", 20, NONE),
    "delete_trams": Items("tram_ids", 40, NONE),
    "delete_vans": Items("van_ids", 50, NONE),
}
