"""The asynchronous client of Fleet v1."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from ..._runtime.client.async_client import AsyncClient
from . import operations
from .batches import FleetBatches

if TYPE_CHECKING:
    from collections.abc import Coroutine, Mapping, Sequence
    from typing import Any, Literal, Unpack

    from ..._runtime.exchange.options import Options
    from ..._runtime.http.async_transport import AsyncTransport
    from ..._runtime.report import Report
    from .credentials import FleetCredentials

__all__ = ["AsyncFleetClient"]


class AsyncFleetClient(AsyncClient, FleetBatches["Coroutine[Any, Any, Report]"]):
    """An asynchronous client of Fleet v1."""

    _package: ClassVar[str] = __name__.rpartition(".")[0]
    _codecs: ClassVar[Mapping[str, str]] = {"soap": "_soap"}

    def __init__(
        self,
        credentials: FleetCredentials,
        *,
        protocol: Literal["soap"] = "soap",
        transport: AsyncTransport | None = None,
        **options: Unpack[Options],
    ) -> None:
        super().__init__(credentials, protocol, transport, options)

    async def delete_boats(
        self, *, fleet_id: int, boat_ids: Sequence[int], raise_on_refused: bool = False
    ) -> operations.DeleteBoatsResponse:
        """Deletes boats from a fleet."""
        request = operations.DeleteBoatsRequest(fleet_id=fleet_id, boat_ids=boat_ids)
        return await self.send(request, raise_on_refused=raise_on_refused)

    async def delete_cars(
        self, *, fleet_id: int, car_ids: Sequence[int], raise_on_refused: bool = False
    ) -> operations.DeleteCarsResponse:
        """Deletes cars from a fleet."""
        request = operations.DeleteCarsRequest(fleet_id=fleet_id, car_ids=car_ids)
        return await self.send(request, raise_on_refused=raise_on_refused)

    async def delete_trams(
        self, *, fleet_id: int, tram_ids: Sequence[int], raise_on_refused: bool = False
    ) -> operations.DeleteTramsResponse:
        """Deletes trams from a fleet."""
        request = operations.DeleteTramsRequest(fleet_id=fleet_id, tram_ids=tram_ids)
        return await self.send(request, raise_on_refused=raise_on_refused)

    async def delete_vans(
        self, *, fleet_id: int, van_ids: Sequence[int], raise_on_refused: bool = False
    ) -> operations.DeleteVansResponse:
        """Deletes vans from a fleet."""
        request = operations.DeleteVansRequest(fleet_id=fleet_id, van_ids=van_ids)
        return await self.send(request, raise_on_refused=raise_on_refused)
