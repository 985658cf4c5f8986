"""HTTP requests and responses as values, transports, and the retry policy."""

from typing import TYPE_CHECKING

from ..lazy import lazily, lister

if TYPE_CHECKING:
    from .transport import HttpRequest as HttpRequest
    from .transport import HttpResponse as HttpResponse

_EXPORTS = {"HttpRequest": "transport", "HttpResponse": "transport"}
__getattr__ = lazily(__name__, _EXPORTS)
__dir__ = lister(__name__, _EXPORTS)
