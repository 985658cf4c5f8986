"""Microsoft Advertising Customer Management v13."""

from typing import TYPE_CHECKING

from ...._runtime.lazy import lazily, lister

if TYPE_CHECKING:
    from .client import *
    from .async_client import *
    from .credentials import *

_EXPORTS = {
    "CustomerManagementClient": "client",
    "AsyncCustomerManagementClient": "async_client",
    "CustomerManagementCredentials": "credentials",
    "RefreshToken": "credentials",
}
__getattr__ = lazily(__name__, _EXPORTS)
__dir__ = lister(__name__, _EXPORTS)
