"""Where each request holds its items, and where its reply reports on them."""

from ...._runtime.fates.items import Items, Replies, Table

NONE = Replies("none")
ITEMS: Table = {
    "delete_account": Items("account_id", None, NONE),
    "delete_customer": Items("customer_id", None, NONE),
    "delete_user": Items("user_id", None, NONE),
}
