"""The client of Toys."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from .._runtime.client.sync_client import Client
from . import operations
from .batches import BoatsServiceBatches, KitesServiceBatches

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from typing import Literal, Unpack

    from .._runtime.exchange.options import Options
    from .._runtime.http.transport import Transport
    from .._runtime.report import Report
    from .credentials import ToysCredentials

__all__ = ["ToysClient", "KitesService", "BoatsService"]


class ToysClient(Client):
    """A client of Toys."""

    _package: ClassVar[str] = __name__.rpartition(".")[0]
    _codecs: ClassVar[Mapping[str, str]] = {"json": "_json", "soap": "_soap"}

    def __init__(
        self,
        credentials: ToysCredentials,
        *,
        protocol: Literal["json", "soap"] = "json",
        transport: Transport | None = None,
        **options: Unpack[Options],
    ) -> None:
        super().__init__(credentials, protocol, transport, options)

    @property
    def kites(self) -> KitesService:
        """The operations of Kites."""
        return KitesService(self)

    @property
    def boats(self) -> BoatsService:
        """The operations of Boats."""
        return BoatsService(self)


class KitesService(KitesServiceBatches["Report"]):
    """The operations of Kites."""

    __slots__ = ("_client",)

    _client: Client

    def __init__(self, client: Client) -> None:
        self._client = client

    def delete(
        self, *, ids: Sequence[int], raise_on_refused: bool = False
    ) -> operations.KitesDeleteResponse:
        """Deletes kites."""
        from .types.kites_criteria import KitesCriteria

        request = operations.KitesDeleteRequest(
            selection_criteria=KitesCriteria(ids=ids)
        )
        return self._client.send(request, raise_on_refused=raise_on_refused)


class BoatsService(BoatsServiceBatches["Report"]):
    """The operations of Boats."""

    __slots__ = ("_client",)

    _client: Client

    def __init__(self, client: Client) -> None:
        self._client = client

    def delete(
        self, *, boat_ids: Sequence[int], raise_on_refused: bool = False
    ) -> operations.BoatsDeleteResponse:
        """Deletes boats."""
        from .types.boats_criteria import BoatsCriteria

        request = operations.BoatsDeleteRequest(
            selection_criteria=BoatsCriteria(boat_ids=boat_ids)
        )
        return self._client.send(request, raise_on_refused=raise_on_refused)
