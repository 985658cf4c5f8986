"""The asynchronous client of Boats."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from .._runtime.client.async_client import AsyncClient
from . import operations

if TYPE_CHECKING:
    from collections.abc import Mapping
    from decimal import Decimal
    from typing import Literal, Unpack

    from .._runtime.exchange.options import Options
    from .._runtime.http.async_transport import AsyncTransport
    from .credentials import BoatsCredentials

__all__ = ["AsyncBoatsClient"]


class AsyncBoatsClient(AsyncClient):
    """An asynchronous client of Boats."""

    _package: ClassVar[str] = __name__.rpartition(".")[0]
    _codecs: ClassVar[Mapping[str, str]] = {"soap": "_soap"}

    def __init__(
        self,
        credentials: BoatsCredentials,
        *,
        protocol: Literal["soap"] = "soap",
        transport: AsyncTransport | None = None,
        **options: Unpack[Options],
    ) -> None:
        super().__init__(credentials, protocol, transport, options)

    async def moor(
        self,
        *,
        pier: int | None = None,
        buoy: str | None = None,
        depth: Decimal | None = None,
        rope: str | None = None,
        chain: str | None = None,
        bow: str | None = None,
        knots: int | None = None,
        stern: str | None = None,
        flag: str | None = None,
        light: int | None = None,
        watch: str | None = None,
    ) -> operations.MoorResponse:
        """Moor."""
        request = operations.MoorRequest(
            pier=pier,
            buoy=buoy,
            depth=depth,
            rope=rope,
            chain=chain,
            bow=bow,
            knots=knots,
            stern=stern,
            flag=flag,
            light=light,
            watch=watch,
        )
        return await self.send(request)
