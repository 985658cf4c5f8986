"""Shop."""

from typing import TYPE_CHECKING

from .._runtime.lazy import lazily, lister

if TYPE_CHECKING:
    from .client import *
    from .async_client import *
    from .credentials import *

_EXPORTS = {
    "ShopClient": "client",
    "AsyncShopClient": "async_client",
    "ShopCredentials": "credentials",
}
__getattr__ = lazily(__name__, _EXPORTS)
__dir__ = lister(__name__, _EXPORTS)
