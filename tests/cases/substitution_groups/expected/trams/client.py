"""The client of Trams."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from .._runtime.client.sync_client import Client
from . import operations

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Literal, Unpack

    from .._runtime.exchange.options import Options
    from .._runtime.http.transport import Transport
    from .credentials import TramsCredentials
    from .types.ticket import Pass, Ticket

__all__ = ["TramsClient"]


class TramsClient(Client):
    """A client of Trams."""

    _package: ClassVar[str] = __name__.rpartition(".")[0]
    _codecs: ClassVar[Mapping[str, str]] = {"soap": "_soap"}

    def __init__(
        self,
        credentials: TramsCredentials,
        *,
        protocol: Literal["soap"] = "soap",
        transport: Transport | None = None,
        **options: Unpack[Options],
    ) -> None:
        super().__init__(credentials, protocol, transport, options)

    def ride(
        self, *, single: Ticket | None = None, monthly: Pass | None = None
    ) -> operations.RideResponse:
        """Ride."""
        request = operations.RideRequest(single=single, monthly=monthly)
        return self.send(request)
