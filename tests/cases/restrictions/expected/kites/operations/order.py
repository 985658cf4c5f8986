"""Order: request and response."""

from dataclasses import dataclass

from ..._runtime.exchange.checks import Findings
from ..._runtime.messages import Request, Response
from ..._runtime.values.optional import one
from ..types.order import BareOrder, Order, PlainOrder

__all__ = ["OrderRequest", "OrderResponse"]


@dataclass(slots=True, kw_only=True)
class OrderRequest(Request["OrderResponse"]):
    """Order."""

    plain: PlainOrder
    any: Order | None = None


@dataclass(slots=True, kw_only=True)
class OrderResponse(Response):
    """The reply to `OrderRequest`."""

    bare: BareOrder
    any: Order | None = None


def check(request: OrderRequest, findings: Findings) -> None:
    findings.required("Plain", request.plain, "the schema")
    for item in one(request.plain):
        findings.required("Plain.Tail", item.tail, "the schema")
