"""The asynchronous client of Trams."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from .._runtime.client.async_client import AsyncClient
from . import operations

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Literal, Unpack

    from .._runtime.exchange.options import Options
    from .._runtime.http.async_transport import AsyncTransport
    from .credentials import TramsCredentials

__all__ = ["AsyncTramsClient"]


class AsyncTramsClient(AsyncClient):
    """An asynchronous client of Trams."""

    _package: ClassVar[str] = __name__.rpartition(".")[0]
    _codecs: ClassVar[Mapping[str, str]] = {"soap": "_soap"}

    def __init__(
        self,
        credentials: TramsCredentials,
        *,
        protocol: Literal["soap"] = "soap",
        transport: AsyncTransport | None = None,
        **options: Unpack[Options],
    ) -> None:
        super().__init__(credentials, protocol, transport, options)

    async def mark(
        self, *, stop: str, minute: int | None = None, stop_2: str | None = None
    ) -> operations.MarkResponse:
        """Mark."""
        request = operations.MarkRequest(stop=stop, minute=minute, stop_2=stop_2)
        return await self.send(request)
