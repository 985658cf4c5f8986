"""The asynchronous client of Fleet."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from .._runtime.client.async_client import AsyncClient
from . import operations
from .batches import FleetBatches

if TYPE_CHECKING:
    from collections.abc import Coroutine, Mapping, Sequence
    from typing import Any, Literal, Unpack

    from .._runtime.exchange.options import Options
    from .._runtime.http.async_transport import AsyncTransport
    from .._runtime.report import Report
    from .credentials import FleetCredentials
    from .types.van import Van

__all__ = ["AsyncFleetClient"]


class AsyncFleetClient(AsyncClient, FleetBatches["Coroutine[Any, Any, Report]"]):
    """An asynchronous client of Fleet."""

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

    async def delete_seats(
        self, *, vans: Sequence[Van | None], raise_on_refused: bool = False
    ) -> operations.DeleteSeatsResponse:
        """Deletes seats of vans."""
        request = operations.DeleteSeatsRequest(vans=vans)
        return await self.send(request, raise_on_refused=raise_on_refused)
