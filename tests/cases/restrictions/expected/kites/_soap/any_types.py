"""The types that a value of any type may have."""

from ..._runtime.soap.any_type import Types
from .namespaces import NS_TNS

TYPES = Types(
    __name__,
    {
        f"{NS_TNS}BareOrder": "order BareOrder bare_order",
        f"{NS_TNS}Order": "order Order order",
        f"{NS_TNS}PlainOrder": "order PlainOrder plain_order",
    },
)
read_any = TYPES.read
write_any = TYPES.write
