"""The `_in_batches` methods of Toys, shared by both clients."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from .._runtime.client.batch_stubs import BatchStubs
from . import operations

if TYPE_CHECKING:
    from typing import Unpack

    from .._runtime.batches.options import BatchOptions, Source

__all__ = ["KitesServiceBatches", "BoatsServiceBatches"]

T = TypeVar("T")


class KitesServiceBatches(BatchStubs[T]):
    """The `_in_batches` methods of Kites."""

    __slots__ = ()

    def delete_in_batches(self, ids: Source[int], **options: Unpack[BatchOptions]) -> T:
        """Calls delete in batches of up to 1,000."""
        from .types.kites_criteria import KitesCriteria

        request = operations.KitesDeleteRequest(
            selection_criteria=KitesCriteria(ids=())
        )
        return self.send_in_batches(request, ids, **options)


class BoatsServiceBatches(BatchStubs[T]):
    """The `_in_batches` methods of Boats."""

    __slots__ = ()

    def delete_in_batches(
        self, boat_ids: Source[int], **options: Unpack[BatchOptions]
    ) -> T:
        """Calls delete in batches of up to 10."""
        from .types.boats_criteria import BoatsCriteria

        request = operations.BoatsDeleteRequest(
            selection_criteria=BoatsCriteria(boat_ids=())
        )
        return self.send_in_batches(request, boat_ids, **options)
