"""The types that a value of any type may have."""

from ..._runtime.soap.any_type import Types
from .namespaces import NS_TNS

TYPES = Types(
    __name__,
    {f"{NS_TNS}Label": "label Label label", f"{NS_TNS}Parcel": "parcel Parcel parcel"},
)
read_any = TYPES.read
write_any = TYPES.write
