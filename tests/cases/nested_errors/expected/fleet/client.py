"""The client of Fleet."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from .._runtime.client.sync_client import Client
from . import operations
from .batches import FleetBatches

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from typing import Literal, Unpack

    from .._runtime.exchange.options import Options
    from .._runtime.http.transport import Transport
    from .._runtime.report import Report
    from .credentials import FleetCredentials
    from .types.van import Van

__all__ = ["FleetClient"]


class FleetClient(Client, FleetBatches["Report"]):
    """A client of Fleet."""

    _package: ClassVar[str] = __name__.rpartition(".")[0]
    _codecs: ClassVar[Mapping[str, str]] = {"soap": "_soap"}

    def __init__(
        self,
        credentials: FleetCredentials,
        *,
        protocol: Literal["soap"] = "soap",
        transport: Transport | None = None,
        **options: Unpack[Options],
    ) -> None:
        super().__init__(credentials, protocol, transport, options)

    def delete_seats(
        self, *, vans: Sequence[Van | None], raise_on_refused: bool = False
    ) -> operations.DeleteSeatsResponse:
        """Deletes seats of vans."""
        request = operations.DeleteSeatsRequest(vans=vans)
        return self.send(request, raise_on_refused=raise_on_refused)
