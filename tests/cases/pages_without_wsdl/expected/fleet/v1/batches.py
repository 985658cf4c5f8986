"""The `_in_batches` methods of Fleet v1, shared by both clients."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from ..._runtime.client.batch_stubs import BatchStubs
from . import operations

if TYPE_CHECKING:
    from typing import Unpack

    from ..._runtime.batches.options import BatchOptions, Source

__all__ = ["FleetBatches"]

T = TypeVar("T")


class FleetBatches(BatchStubs[T]):
    """The `_in_batches` methods of Fleet v1."""

    __slots__ = ()

    def delete_vans_in_batches(
        self,
        van_ids: Source[int],
        *,
        fleet_id: int,
        color: str | None = None,
        **options: Unpack[BatchOptions],
    ) -> T:
        """Calls DeleteVans in batches of up to 50."""
        request = operations.DeleteVansRequest(
            fleet_id=fleet_id, van_ids=(), color=color
        )
        return self.send_in_batches(request, van_ids, **options)
