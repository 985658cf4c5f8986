"""The client of Boats."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from .._runtime.client.sync_client import Client
from . import operations

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Literal, Unpack

    from .._runtime.exchange.options import Options
    from .._runtime.http.transport import Transport
    from .credentials import BoatsCredentials

__all__ = ["BoatsClient"]


class BoatsClient(Client):
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

    def rename(self, *, id: int, name: str) -> operations.RenameResponse:
        """Rename."""
        request = operations.RenameRequest(id=id, name=name)
        return self.send(request)
