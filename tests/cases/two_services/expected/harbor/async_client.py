"""The asynchronous client of Harbor."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from .._runtime.client.async_client import AsyncClient
from . import operations

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Literal, Unpack

    from .._runtime.exchange.options import Options
    from .._runtime.http.async_transport import AsyncTransport
    from .credentials import HarborCredentials

__all__ = ["AsyncHarborClient", "AsyncBoatsService", "AsyncPiersService"]


class AsyncHarborClient(AsyncClient):
    """An asynchronous client of Harbor."""

    _package: ClassVar[str] = __name__.rpartition(".")[0]
    _codecs: ClassVar[Mapping[str, str]] = {"soap": "_soap"}

    def __init__(
        self,
        credentials: HarborCredentials,
        *,
        protocol: Literal["soap"] = "soap",
        transport: AsyncTransport | None = None,
        **options: Unpack[Options],
    ) -> None:
        super().__init__(credentials, protocol, transport, options)

    @property
    def boats(self) -> AsyncBoatsService:
        """The operations of Boats."""
        return AsyncBoatsService(self)

    @property
    def piers(self) -> AsyncPiersService:
        """The operations of Piers."""
        return AsyncPiersService(self)


class AsyncBoatsService:
    """The operations of Boats."""

    __slots__ = ("_client",)

    _client: AsyncClient

    def __init__(self, client: AsyncClient) -> None:
        self._client = client

    async def remove(self, *, boat_id: int) -> operations.BoatsRemoveResponse:
        """remove."""
        request = operations.BoatsRemoveRequest(boat_id=boat_id)
        return await self._client.send(request)


class AsyncPiersService:
    """The operations of Piers."""

    __slots__ = ("_client",)

    _client: AsyncClient

    def __init__(self, client: AsyncClient) -> None:
        self._client = client

    async def remove(
        self, *, name: str, raise_on_refused: bool = False
    ) -> operations.PiersRemoveResponse:
        """remove."""
        request = operations.PiersRemoveRequest(name=name)
        return await self._client.send(request, raise_on_refused=raise_on_refused)
