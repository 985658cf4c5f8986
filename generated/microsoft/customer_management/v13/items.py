"""What each operation is about, and how its reply speaks of that."""

from ...._runtime.fates.items import Items, Replies, Table

NONE = Replies("none")
ITEMS: Table = {
    "delete_account": Items("account_id", None, NONE),
    "delete_customer": Items("customer_id", None, NONE),
    "delete_user": Items("user_id", None, NONE),
}
