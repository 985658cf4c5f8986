"""The asynchronous client of Vans."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from .._runtime.client.async_client import AsyncClient
from . import operations

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from typing import Literal, Unpack

    from .._runtime.exchange.options import Options
    from .._runtime.http.async_transport import AsyncTransport
    from .credentials import VansCredentials

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

    async def load(
        self,
        *,
        labels: Mapping[str, str | None] | None = None,
        van_ids: Sequence[int] | None = None,
    ) -> operations.LoadResponse:
        """Load."""
        request = operations.LoadRequest(labels=labels, van_ids=van_ids)
        return await self.send(request)
