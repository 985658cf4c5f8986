"""The client of Kites."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from .._runtime.client.sync_client import Client
from . import operations

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Literal, Unpack

    from .._runtime.exchange.options import Options
    from .._runtime.http.transport import Transport
    from .credentials import KitesCredentials
    from .types.order import Order, PlainOrder

__all__ = ["KitesClient"]


class KitesClient(Client):
    """A client of Kites."""

    _package: ClassVar[str] = __name__.rpartition(".")[0]
    _codecs: ClassVar[Mapping[str, str]] = {"soap": "_soap"}

    def __init__(
        self,
        credentials: KitesCredentials,
        *,
        protocol: Literal["soap"] = "soap",
        transport: Transport | None = None,
        **options: Unpack[Options],
    ) -> None:
        super().__init__(credentials, protocol, transport, options)

    def order(
        self, *, plain: PlainOrder, any: Order | None = None
    ) -> operations.OrderResponse:
        """Order."""
        request = operations.OrderRequest(plain=plain, any=any)
        return self.send(request)
