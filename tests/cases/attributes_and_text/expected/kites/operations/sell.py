"""Sell: request and response."""

from dataclasses import dataclass

from ..._runtime.exchange.checks import Findings
from ..._runtime.messages import Request, Response
from ..types.kite import Kite
from ..types.price import NetPrice

__all__ = ["SellRequest", "SellResponse"]


@dataclass(slots=True, kw_only=True)
class SellRequest(Request["SellResponse"]):
    """Sell."""

    kite: Kite


@dataclass(slots=True, kw_only=True)
class SellResponse(Response):
    """The reply to `SellRequest`."""

    paid: NetPrice


def check(request: SellRequest, findings: Findings) -> None:
    findings.required("Kite", request.kite, "the schema")
