"""The client of Crates."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from .._runtime.client.sync_client import Client
from . import operations

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from typing import Literal, Unpack

    from .._runtime.exchange.options import Options
    from .._runtime.http.transport import Transport
    from .credentials import CratesCredentials
    from .types.crate import Crate

__all__ = ["CratesClient"]


class CratesClient(Client):
    """A client of Crates."""

    _package: ClassVar[str] = __name__.rpartition(".")[0]
    _codecs: ClassVar[Mapping[str, str]] = {"soap": "_soap"}

    def __init__(
        self,
        credentials: CratesCredentials,
        *,
        protocol: Literal["soap"] = "soap",
        transport: Transport | None = None,
        **options: Unpack[Options],
    ) -> None:
        super().__init__(credentials, protocol, transport, options)

    def pack(
        self, *, names: Sequence[str | None], crate: Crate
    ) -> operations.PackResponse:
        """Pack."""
        request = operations.PackRequest(names=names, crate=crate)
        return self.send(request)
