"""The client of Fleet."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from .._runtime.client.sync_client import Client
from . import operations
from .batches import FleetBatches

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from typing import Literal, Unpack

    from .._runtime.exchange.options import Options
    from .._runtime.http.transport import Transport
    from .._runtime.messages import Nil
    from .._runtime.report import Report
    from .credentials import FleetCredentials
    from .enums import Days
    from .types.vehicle import Vehicle

__all__ = ["FleetClient"]


class FleetClient(Client, FleetBatches["Report"]):
    """A client of Fleet."""

    _package: ClassVar[str] = __name__.rpartition(".")[0]
    _codecs: ClassVar[Mapping[str, str]] = {"rest": "_json"}

    def __init__(
        self,
        credentials: FleetCredentials,
        *,
        protocol: Literal["rest"] = "rest",
        transport: Transport | None = None,
        **options: Unpack[Options],
    ) -> None:
        super().__init__(credentials, protocol, transport, options)

    def add_vehicles(
        self,
        *,
        vehicles: Sequence[Vehicle | None],
        labels: Mapping[str, str | None] | Nil | None = None,
        days: Sequence[Days | str] | None = None,
        photo: bytes | None = None,
        color: str | Nil | None = None,
    ) -> operations.AddVehiclesResponse:
        """Adds vehicles to a fleet."""
        request = operations.AddVehiclesRequest(
            vehicles=vehicles, labels=labels, days=days, photo=photo, color=color
        )
        return self.send(request)
