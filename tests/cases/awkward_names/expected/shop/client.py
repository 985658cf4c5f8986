"""The client of Shop."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from .._runtime.client.sync_client import Client
from . import operations

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Literal, Unpack

    from .._runtime.exchange.options import Options
    from .._runtime.http.transport import Transport
    from .credentials import ShopCredentials
    from .enums import Mode
    from .types.list import List

__all__ = ["ShopClient"]


class ShopClient(Client):
    """A client of Shop."""

    _package: ClassVar[str] = __name__.rpartition(".")[0]
    _codecs: ClassVar[Mapping[str, str]] = {"soap": "_soap"}

    def __init__(
        self,
        credentials: ShopCredentials,
        *,
        protocol: Literal["soap"] = "soap",
        transport: Transport | None = None,
        **options: Unpack[Options],
    ) -> None:
        super().__init__(credentials, protocol, transport, options)

    def import_(self, *, self_: List, type: Mode | str) -> operations.ImportResponse:
        """import."""
        request = operations.ImportRequest(self_=self_, type=type)
        return self.send(request)

    def send_request(self, *, request: str) -> operations.SendRequestResponse:
        """SendRequest."""
        request_ = operations.SendRequestRequest(request=request)
        return self.send(request_)
