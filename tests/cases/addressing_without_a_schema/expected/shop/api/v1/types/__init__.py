"""The types of Shop."""

from typing import TYPE_CHECKING

from ....._runtime.lazy import lazily, lister

if TYPE_CHECKING:
    from .any_content_type import *
    from .attributed_uri_type import *
    from .endpoint_reference_type import *

_EXPORTS = {
    "AnyContentType": "any_content_type",
    "AttributedURIType": "attributed_uri_type",
    "EndpointReferenceType": "endpoint_reference_type",
}
__getattr__ = lazily(__name__, _EXPORTS)
__dir__ = lister(__name__, _EXPORTS)
