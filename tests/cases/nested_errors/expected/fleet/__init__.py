"""Fleet."""

from typing import TYPE_CHECKING

from .._runtime.lazy import lazily, lister

if TYPE_CHECKING:
    from .client import *
    from .async_client import *
    from .credentials import *

_EXPORTS = {
    "FleetClient": "client",
    "AsyncFleetClient": "async_client",
    "FleetCredentials": "credentials",
}
__getattr__ = lazily(__name__, _EXPORTS)
__dir__ = lister(__name__, _EXPORTS)
