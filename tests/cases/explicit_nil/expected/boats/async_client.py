"""The asynchronous client of Boats."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from .._runtime.client.async_client import AsyncClient
from . import operations
from .batches import BoatsBatches

if TYPE_CHECKING:
    from collections.abc import Coroutine, Mapping, Sequence
    from typing import Any, Literal, Unpack

    from .._runtime.exchange.options import Options
    from .._runtime.http.async_transport import AsyncTransport
    from .._runtime.messages import Nil
    from .._runtime.report import Report
    from .credentials import BoatsCredentials

__all__ = ["AsyncBoatsClient"]


class AsyncBoatsClient(AsyncClient, BoatsBatches["Coroutine[Any, Any, Report]"]):
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

    async def paint(
        self,
        *,
        color: str | Nil | None = None,
        deck: str | Nil | None = None,
        coats: Sequence[int | None] = (),
    ) -> operations.PaintResponse:
        """Paint."""
        request = operations.PaintRequest(color=color, deck=deck, coats=coats)
        return await self.send(request)
