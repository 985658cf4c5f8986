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
    from .enums import Color

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

    async def delete_vans(
        self,
        *,
        fleet_id: int,
        van_ids: Sequence[int],
        color: Color | str | None = None,
        raise_on_refused: bool = False,
    ) -> operations.DeleteVansResponse:
        """Deletes vans from a fleet."""
        request = operations.DeleteVansRequest(
            fleet_id=fleet_id, van_ids=van_ids, color=color
        )
        return await self.send(request, raise_on_refused=raise_on_refused)
