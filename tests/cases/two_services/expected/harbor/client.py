"""The client of Harbor."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from .._runtime.client.sync_client import Client
from . import operations

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Literal, Unpack

    from .._runtime.exchange.options import Options
    from .._runtime.http.transport import Transport
    from .credentials import HarborCredentials

__all__ = ["HarborClient", "BoatsService", "PiersService"]


class HarborClient(Client):
    """A client of Harbor."""

    _package: ClassVar[str] = __name__.rpartition(".")[0]
    _codecs: ClassVar[Mapping[str, str]] = {"soap": "_soap"}

    def __init__(
        self,
        credentials: HarborCredentials,
        *,
        protocol: Literal["soap"] = "soap",
        transport: Transport | None = None,
        **options: Unpack[Options],
    ) -> None:
        super().__init__(credentials, protocol, transport, options)

    @property
    def boats(self) -> BoatsService:
        """The operations of Boats."""
        return BoatsService(self)

    @property
    def piers(self) -> PiersService:
        """The operations of Piers."""
        return PiersService(self)


class BoatsService:
    """The operations of Boats."""

    __slots__ = ("_client",)

    _client: Client

    def __init__(self, client: Client) -> None:
        self._client = client

    def remove(self, *, boat_id: int) -> operations.BoatsRemoveResponse:
        """remove."""
        request = operations.BoatsRemoveRequest(boat_id=boat_id)
        return self._client.send(request)


class PiersService:
    """The operations of Piers."""

    __slots__ = ("_client",)

    _client: Client

    def __init__(self, client: Client) -> None:
        self._client = client

    def remove(
        self, *, name: str, raise_on_refused: bool = False
    ) -> operations.PiersRemoveResponse:
        """remove."""
        request = operations.PiersRemoveRequest(name=name)
        return self._client.send(request, raise_on_refused=raise_on_refused)
