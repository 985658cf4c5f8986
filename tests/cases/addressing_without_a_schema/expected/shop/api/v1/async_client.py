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
    from .types.endpoint_reference_type import EndpointReferenceType

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

    async def open(
        self, *, endpoint_reference: EndpointReferenceType
    ) -> operations.OpenResponse:
        """Open."""
        request = operations.OpenRequest(endpoint_reference=endpoint_reference)
        return await self.send(request)
