"""The client of Bells."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from .._runtime.client.sync_client import Client
from . import operations

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Literal, Unpack

    from .._runtime.exchange.options import Options
    from .._runtime.http.transport import Transport
    from .credentials import BellsCredentials

__all__ = ["BellsClient"]


class BellsClient(Client):
    """A client of Bells."""

    _package: ClassVar[str] = __name__.rpartition(".")[0]
    _codecs: ClassVar[Mapping[str, str]] = {"soap": "_soap"}

    def __init__(
        self,
        credentials: BellsCredentials,
        *,
        protocol: Literal["soap"] = "soap",
        transport: Transport | None = None,
        **options: Unpack[Options],
    ) -> None:
        super().__init__(credentials, protocol, transport, options)

    def ring(self, *, times: int) -> operations.RingResponse:
        """Ring."""
        request = operations.RingRequest(times=times)
        return self.send(request)
