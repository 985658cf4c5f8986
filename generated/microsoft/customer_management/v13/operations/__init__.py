"""Requests and responses."""

from typing import TYPE_CHECKING

from ....._runtime.lazy import lazily, lister

if TYPE_CHECKING:
    from .delete_account import *
    from .delete_customer import *
    from .delete_user import *

_EXPORTS = {
    "DeleteAccountRequest": "delete_account",
    "DeleteAccountResponse": "delete_account",
    "DeleteCustomerRequest": "delete_customer",
    "DeleteCustomerResponse": "delete_customer",
    "DeleteUserRequest": "delete_user",
    "DeleteUserResponse": "delete_user",
}
__getattr__ = lazily(__name__, _EXPORTS)
__dir__ = lister(__name__, _EXPORTS)
