"""The `_in_batches` methods of Fleet, shared by both clients."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from .._runtime.client.batch_stubs import BatchStubs
from . import operations

if TYPE_CHECKING:
    from typing import Unpack

    from .._runtime.batches.options import BatchOptions, Source
    from .types.van import Van

__all__ = ["FleetBatches"]

T = TypeVar("T")


class FleetBatches(BatchStubs[T]):
    """The `_in_batches` methods of Fleet."""

    __slots__ = ()

    def delete_seats_in_batches(
        self, vans: Source[Van | None], **options: Unpack[BatchOptions]
    ) -> T:
        """Calls DeleteSeats in batches of up to 20."""
        request = operations.DeleteSeatsRequest(vans=())
        return self.send_in_batches(request, vans, **options)
