"""The types that a value of any type may have."""

from ....._runtime.soap.any_type import Types
from .namespaces import NS_ADDRESSING

TYPES = Types(
    __name__,
    {
        f"{NS_ADDRESSING}AnyContentType": "any_content_type AnyContentType any_content_type",
        f"{NS_ADDRESSING}AttributedURIType": "attributed_uri_type AttributedURIType attributed_uri_type",
        f"{NS_ADDRESSING}EndpointReferenceType": "endpoint_reference_type EndpointReferenceType endpoint_reference_type",
    },
)
read_any = TYPES.read
write_any = TYPES.write
