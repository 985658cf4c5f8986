"""The client of Shop."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from .._runtime.client.sync_client import Client
from . import operations
from .batches import ShopBatches

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from typing import Literal, Unpack

    from .._runtime.exchange.options import Options
    from .._runtime.http.transport import Transport
    from .._runtime.report import Report
    from .credentials import ShopCredentials
    from .types.id_list import IdList
    from .types.thing import Thing

__all__ = ["ShopClient"]


class ShopClient(Client, ShopBatches["Report"]):
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

    def delete_by_result(
        self, *, ids: Sequence[int] = (), raise_on_refused: bool = False
    ) -> operations.DeleteByResultResponse:
        """DeleteByResult."""
        request = operations.DeleteByResultRequest(ids=ids)
        return self.send(request, raise_on_refused=raise_on_refused)

    def delete_by_index(
        self, *, ids: Sequence[int] = (), raise_on_refused: bool = False
    ) -> operations.DeleteByIndexResponse:
        """DeleteByIndex."""
        request = operations.DeleteByIndexRequest(ids=ids)
        return self.send(request, raise_on_refused=raise_on_refused)

    def delete_all(
        self, *, ids: Sequence[int] = (), raise_on_refused: bool = False
    ) -> operations.DeleteAllResponse:
        """DeleteAll."""
        request = operations.DeleteAllRequest(ids=ids)
        return self.send(request, raise_on_refused=raise_on_refused)

    def remove_things(
        self,
        *,
        things: IdList | None = None,
        colour: str | None = None,
        raise_on_refused: bool = False,
    ) -> operations.RemoveThingsResponse:
        """RemoveThings."""
        request = operations.RemoveThingsRequest(things=things, colour=colour)
        return self.send(request, raise_on_refused=raise_on_refused)

    def get_deleted(self, *, ids: Sequence[int] = ()) -> operations.GetDeletedResponse:
        """GetDeleted."""
        request = operations.GetDeletedRequest(ids=ids)
        return self.send(request)

    def create_things(
        self, *, things: Sequence[Thing] = ()
    ) -> operations.CreateThingsResponse:
        """CreateThings."""
        request = operations.CreateThingsRequest(things=things)
        return self.send(request)
