"""The asynchronous client of Toys."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from .._runtime.client.async_client import AsyncClient
from . import operations
from .batches import BoatsServiceBatches, KitesServiceBatches

if TYPE_CHECKING:
    from collections.abc import Coroutine, Mapping, Sequence
    from typing import Any, Literal, Unpack

    from .._runtime.exchange.options import Options
    from .._runtime.http.async_transport import AsyncTransport
    from .._runtime.report import Report
    from .credentials import ToysCredentials

__all__ = ["AsyncToysClient", "AsyncKitesService", "AsyncBoatsService"]


class AsyncToysClient(AsyncClient):
    """An asynchronous client of Toys."""

    _package: ClassVar[str] = __name__.rpartition(".")[0]
    _codecs: ClassVar[Mapping[str, str]] = {"json": "_json", "soap": "_soap"}

    def __init__(
        self,
        credentials: ToysCredentials,
        *,
        protocol: Literal["json", "soap"] = "json",
        transport: AsyncTransport | None = None,
        **options: Unpack[Options],
    ) -> None:
        super().__init__(credentials, protocol, transport, options)

    @property
    def kites(self) -> AsyncKitesService:
        """The operations of Kites."""
        return AsyncKitesService(self)

    @property
    def boats(self) -> AsyncBoatsService:
        """The operations of Boats."""
        return AsyncBoatsService(self)


class AsyncKitesService(KitesServiceBatches["Coroutine[Any, Any, Report]"]):
    """The operations of Kites."""

    __slots__ = ("_client",)

    _client: AsyncClient

    def __init__(self, client: AsyncClient) -> None:
        self._client = client

    async def delete(
        self, *, ids: Sequence[int], raise_on_refused: bool = False
    ) -> operations.KitesDeleteResponse:
        """Deletes kites."""
        from .types.kites_criteria import KitesCriteria

        request = operations.KitesDeleteRequest(
            selection_criteria=KitesCriteria(ids=ids)
        )
        return await self._client.send(request, raise_on_refused=raise_on_refused)


class AsyncBoatsService(BoatsServiceBatches["Coroutine[Any, Any, Report]"]):
    """The operations of Boats."""

    __slots__ = ("_client",)

    _client: AsyncClient

    def __init__(self, client: AsyncClient) -> None:
        self._client = client

    async def delete(
        self, *, boat_ids: Sequence[int], raise_on_refused: bool = False
    ) -> operations.BoatsDeleteResponse:
        """Deletes boats."""
        from .types.boats_criteria import BoatsCriteria

        request = operations.BoatsDeleteRequest(
            selection_criteria=BoatsCriteria(boat_ids=boat_ids)
        )
        return await self._client.send(request, raise_on_refused=raise_on_refused)
