"""Requests and responses."""

from typing import TYPE_CHECKING

from ..._runtime.lazy import lazily, lister

if TYPE_CHECKING:
    from .import_ import *
    from .send_request import *

_EXPORTS = {
    "ImportRequest": "import_",
    "ImportResponse": "import_",
    "SendRequestRequest": "send_request",
    "SendRequestResponse": "send_request",
}
__getattr__ = lazily(__name__, _EXPORTS)
__dir__ = lister(__name__, _EXPORTS)
