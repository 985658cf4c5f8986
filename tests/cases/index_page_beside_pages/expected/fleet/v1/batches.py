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

    def delete_boats_in_batches(
        self, boat_ids: Source[int], *, fleet_id: int, **options: Unpack[BatchOptions]
    ) -> T:
        """Calls DeleteBoats in batches of up to 10."""
        request = operations.DeleteBoatsRequest(fleet_id=fleet_id, boat_ids=())
        return self.send_in_batches(request, boat_ids, **options)

    def delete_cars_in_batches(
        self, car_ids: Source[int], *, fleet_id: int, **options: Unpack[BatchOptions]
    ) -> T:
        """Calls DeleteCars in batches of up to 20."""
        request = operations.DeleteCarsRequest(fleet_id=fleet_id, car_ids=())
        return self.send_in_batches(request, car_ids, **options)

    def delete_trams_in_batches(
        self, tram_ids: Source[int], *, fleet_id: int, **options: Unpack[BatchOptions]
    ) -> T:
        """Calls DeleteTrams in batches of up to 40."""
        request = operations.DeleteTramsRequest(fleet_id=fleet_id, tram_ids=())
        return self.send_in_batches(request, tram_ids, **options)

    def delete_vans_in_batches(
        self, van_ids: Source[int], *, fleet_id: int, **options: Unpack[BatchOptions]
    ) -> T:
        """Calls DeleteVans in batches of up to 50."""
        request = operations.DeleteVansRequest(fleet_id=fleet_id, van_ids=())
        return self.send_in_batches(request, van_ids, **options)
