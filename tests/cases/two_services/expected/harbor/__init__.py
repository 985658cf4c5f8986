"""Harbor."""

from typing import TYPE_CHECKING

from .._runtime.lazy import lazily, lister

if TYPE_CHECKING:
    from .client import *
    from .async_client import *
    from .credentials import *

_EXPORTS = {
    "HarborClient": "client",
    "BoatsService": "client",
    "PiersService": "client",
    "AsyncHarborClient": "async_client",
    "AsyncBoatsService": "async_client",
    "AsyncPiersService": "async_client",
    "HarborCredentials": "credentials",
}
__getattr__ = lazily(__name__, _EXPORTS)
__dir__ = lister(__name__, _EXPORTS)
