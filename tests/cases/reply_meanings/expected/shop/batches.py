"""The `_in_batches` methods of Shop, shared by both clients."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from .._runtime.client.batch_stubs import BatchStubs
from . import operations

if TYPE_CHECKING:
    from typing import Unpack

    from .._runtime.batches.options import BatchOptions, Source
    from .types.thing import Thing

__all__ = ["ShopBatches"]

T = TypeVar("T")


class ShopBatches(BatchStubs[T]):
    """The `_in_batches` methods of Shop."""

    __slots__ = ()

    def delete_by_result_in_batches(
        self, ids: Source[int], **options: Unpack[BatchOptions]
    ) -> T:
        """Calls DeleteByResult in batches of up to 100, as no limit is documented."""
        request = operations.DeleteByResultRequest(ids=())
        return self.send_in_batches(request, ids, **options)

    def delete_by_index_in_batches(
        self, ids: Source[int], **options: Unpack[BatchOptions]
    ) -> T:
        """Calls DeleteByIndex in batches of up to 100, as no limit is documented."""
        request = operations.DeleteByIndexRequest(ids=())
        return self.send_in_batches(request, ids, **options)

    def delete_all_in_batches(
        self, ids: Source[int], **options: Unpack[BatchOptions]
    ) -> T:
        """Calls DeleteAll in batches of up to 100, as no limit is documented."""
        request = operations.DeleteAllRequest(ids=())
        return self.send_in_batches(request, ids, **options)

    def remove_things_in_batches(
        self,
        ids: Source[int],
        *,
        colour: str | None = None,
        **options: Unpack[BatchOptions],
    ) -> T:
        """Calls RemoveThings in batches of up to 100, as no limit is documented."""
        from .types.id_list import IdList

        request = operations.RemoveThingsRequest(colour=colour, things=IdList(ids=()))
        return self.send_in_batches(request, ids, **options)

    def create_things_in_batches(
        self, things: Source[Thing], **options: Unpack[BatchOptions]
    ) -> T:
        """Calls CreateThings in batches of up to 100, as no limit is documented."""
        request = operations.CreateThingsRequest(things=())
        return self.send_in_batches(request, things, **options)
