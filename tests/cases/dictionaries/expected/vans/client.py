"""The client of Vans."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from .._runtime.client.sync_client import Client
from . import operations

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from typing import Literal, Unpack

    from .._runtime.exchange.options import Options
    from .._runtime.http.transport import Transport
    from .credentials import VansCredentials

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

    def load(
        self,
        *,
        labels: Mapping[str, str | None] | None = None,
        van_ids: Sequence[int] | None = None,
    ) -> operations.LoadResponse:
        """Load."""
        request = operations.LoadRequest(labels=labels, van_ids=van_ids)
        return self.send(request)
