"""AddVehicles: request and response."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from ..._runtime.exchange.checks import Findings
from ..._runtime.messages import Nil, Request, Response, empty_dict, empty_list
from ..enums import Days
from ..types.vehicle import Vehicle

__all__ = ["AddVehiclesRequest", "AddVehiclesResponse"]


@dataclass(slots=True, kw_only=True)
class AddVehiclesRequest(Request["AddVehiclesResponse"]):
    """Adds vehicles to a fleet."""

    vehicles: Sequence[Vehicle | None]
    """The vehicles."""

    labels: Mapping[str, str | None] | Nil | None = None
    """Labels. This element is optional."""

    days: Sequence[Days | str] | None = None
    """When they run. This element is optional."""

    photo: bytes | None = None
    """A photo. This element is optional."""

    color: str | Nil | None = None
    """The color; send nil to remove it. This element is optional."""


@dataclass(slots=True, kw_only=True)
class AddVehiclesResponse(Response):
    """The reply to `AddVehiclesRequest`."""

    ids: list[int | None] | Nil = empty_list()
    """The numbers."""

    vehicles: list[Vehicle | None] | Nil = empty_list()
    """The vehicles."""

    labels: dict[str, str | None] | Nil = empty_dict()
    """The labels."""

    days: list[Days | str] | None = None
    """When they run."""

    since: str | Nil | None = None
    """Since when."""

    weight: Decimal | None = None
    """The weight."""


def check(request: AddVehiclesRequest, findings: Findings) -> None:
    findings.required("Vehicles", request.vehicles)
    findings.enumeration("Days", request.days, Days)
