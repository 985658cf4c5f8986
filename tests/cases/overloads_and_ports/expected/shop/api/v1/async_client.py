"""The asynchronous client of Shop."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from ...._runtime.client.async_client import AsyncClient
from . import operations

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Literal, Unpack

    from ...._runtime.exchange.options import Options
    from ...._runtime.http.async_transport import AsyncTransport
    from .credentials import ShopCredentials

__all__ = ["AsyncShopClient"]


class AsyncShopClient(AsyncClient):
    """An asynchronous client of Shop."""

    _package: ClassVar[str] = __name__.rpartition(".")[0]
    _codecs: ClassVar[Mapping[str, str]] = {"soap": "_soap"}

    def __init__(
        self,
        credentials: ShopCredentials,
        *,
        protocol: Literal["soap"] = "soap",
        transport: AsyncTransport | None = None,
        **options: Unpack[Options],
    ) -> None:
        super().__init__(credentials, protocol, transport, options)

    async def vans11_remove_by_id(
        self, *, id: int, raise_on_refused: bool = False
    ) -> operations.Vans11RemoveByIdResponse:
        """remove."""
        request = operations.Vans11RemoveByIdRequest(id=id)
        return await self.send(request, raise_on_refused=raise_on_refused)

    async def vans11_remove_by_name(
        self, *, name: str, raise_on_refused: bool = False
    ) -> operations.Vans11RemoveByNameResponse:
        """remove."""
        request = operations.Vans11RemoveByNameRequest(name=name)
        return await self.send(request, raise_on_refused=raise_on_refused)

    async def crates_remove_crate(
        self, *, code: str, raise_on_refused: bool = False
    ) -> operations.CratesRemoveCrateResponse:
        """remove."""
        request = operations.CratesRemoveCrateRequest(code=code)
        return await self.send(request, raise_on_refused=raise_on_refused)
