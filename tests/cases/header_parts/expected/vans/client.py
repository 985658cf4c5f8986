"""The client of Vans."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from .._runtime.client.sync_client import Client
from . import operations

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Literal, Unpack

    from .._runtime.exchange.options import Options
    from .._runtime.http.transport import Transport
    from .credentials import VansCredentials
    from .types.trace import Trace

__all__ = ["VansClient"]


class VansClient(Client):
    """A client of Vans."""

    _package: ClassVar[str] = __name__.rpartition(".")[0]
    _codecs: ClassVar[Mapping[str, str]] = {"soap": "_soap"}

    def __init__(
        self,
        credentials: VansCredentials,
        *,
        protocol: Literal["soap"] = "soap",
        transport: Transport | None = None,
        **options: Unpack[Options],
    ) -> None:
        super().__init__(credentials, protocol, transport, options)

    def park(
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
        return self.send(request)
