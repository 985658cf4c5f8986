"""The `_in_batches` methods of Fleet, shared by both clients."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from .._runtime.client.batch_stubs import BatchStubs
from . import operations

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from typing import Unpack

    from .._runtime.batches.options import BatchOptions, Source
    from .._runtime.messages import Nil
    from .enums import Days
    from .types.vehicle import Vehicle

__all__ = ["FleetBatches"]

T = TypeVar("T")


class FleetBatches(BatchStubs[T]):
    """The `_in_batches` methods of Fleet."""

    __slots__ = ()

    def add_vehicles_in_batches(
        self,
        vehicles: Source[Vehicle | None],
        *,
        labels: Mapping[str, str | None] | Nil | None = None,
        days: Sequence[Days | str] | None = None,
        photo: bytes | None = None,
        color: str | Nil | None = None,
        **options: Unpack[BatchOptions],
    ) -> T:
        """Calls AddVehicles in batches of up to 100, as no limit is documented."""
        request = operations.AddVehiclesRequest(
            vehicles=(), labels=labels, days=days, photo=photo, color=color
        )
        return self.send_in_batches(request, vehicles, **options)
