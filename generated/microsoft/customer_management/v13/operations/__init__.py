"""Requests and responses."""

from typing import TYPE_CHECKING

from ....._runtime.lazy import lazily

if TYPE_CHECKING:
    from .delete_account import *
    from .delete_customer import *
    from .delete_user import *

_HOMES = {
    "DeleteAccount": "delete_account",
    "DeleteCustomer": "delete_customer",
    "DeleteUser": "delete_user",
}
__getattr__ = lazily(__name__, _HOMES)
