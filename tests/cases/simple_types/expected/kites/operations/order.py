"""Order: request and response."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from ..._runtime.exchange.checks import Findings
from ..._runtime.messages import Request, Response, empty_list
from ..enums import Shape, Wind

__all__ = ["OrderRequest", "OrderResponse"]


@dataclass(slots=True, kw_only=True)
class OrderRequest(Request["OrderResponse"]):
    """Order."""

    shape: Shape | str

    wind: Wind | str
    """The schema's default is `1`."""

    shapes: Sequence[Shape | str] | None = None
    size: str | None = None

    code: str | None = None
    """At most 2 long. Matches `[A-Z]{2}`."""

    discount: Decimal | None = None
    """At least 0, at most 100."""

    photo: bytes | None = None
    currency: str | None = None


@dataclass(slots=True, kw_only=True)
class OrderResponse(Response):
    """The reply to `OrderRequest`."""

    ready: str
    within: str | None = None
    day: str | None = None
    ratio: float | None = None
    years: list[str] = empty_list()
    sizes: list[int] | None = None


def check(request: OrderRequest, findings: Findings) -> None:
    findings.required("Shape", request.shape, "the schema")
    findings.enumeration("Shape", request.shape, Shape)
    findings.required("Wind", request.wind, "the schema")
    findings.enumeration("Wind", request.wind, Wind)
    findings.enumeration("Shapes", request.shapes, Shape)
