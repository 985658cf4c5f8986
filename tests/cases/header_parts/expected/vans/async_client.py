"""The asynchronous client of Vans."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from .._runtime.client.async_client import AsyncClient
from . import operations

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Literal, Unpack

    from .._runtime.exchange.options import Options
    from .._runtime.http.async_transport import AsyncTransport
    from .credentials import VansCredentials
    from .types.trace import Trace

__all__ = ["AsyncVansClient"]


class AsyncVansClient(AsyncClient):
    """An asynchronous client of Vans."""

    _package: ClassVar[str] = __name__.rpartition(".")[0]
    _codecs: ClassVar[Mapping[str, str]] = {"soap": "_soap"}

    def __init__(
        self,
        credentials: VansCredentials,
        *,
        protocol: Literal["soap"] = "soap",
        transport: AsyncTransport | None = None,
        **options: Unpack[Options],
    ) -> None:
        super().__init__(credentials, protocol, transport, options)

    async def park(
        self,
        *,
        van_id: int,
        depot_id: int | None = None,
        priority: int | None = None,
        trace: Trace | None = None,
    ) -> operations.ParkResponse:
        """Park."""
        request = operations.ParkRequest(
            van_id=van_id, depot_id=depot_id, priority=priority, trace=trace
        )
        return await self.send(request)
