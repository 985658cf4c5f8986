"""The client of Boats."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from .._runtime.client.sync_client import Client
from . import operations
from .batches import BoatsBatches

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from typing import Literal, Unpack

    from .._runtime.exchange.options import Options
    from .._runtime.http.transport import Transport
    from .._runtime.messages import Nil
    from .._runtime.report import Report
    from .credentials import BoatsCredentials

__all__ = ["BoatsClient"]


class BoatsClient(Client, BoatsBatches["Report"]):
    """A client of Boats."""

    _package: ClassVar[str] = __name__.rpartition(".")[0]
    _codecs: ClassVar[Mapping[str, str]] = {"soap": "_soap"}

    def __init__(
        self,
        credentials: BoatsCredentials,
        *,
        protocol: Literal["soap"] = "soap",
        transport: Transport | None = None,
        **options: Unpack[Options],
    ) -> None:
        super().__init__(credentials, protocol, transport, options)

    def paint(
        self,
        *,
        color: str | Nil | None = None,
        deck: str | Nil | None = None,
        coats: Sequence[int | None] = (),
    ) -> operations.PaintResponse:
        """Paint."""
        request = operations.PaintRequest(color=color, deck=deck, coats=coats)
        return self.send(request)
