"""The `_in_batches` methods of Boats, shared by both clients."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from .._runtime.client.batch_stubs import BatchStubs
from . import operations

if TYPE_CHECKING:
    from typing import Unpack

    from .._runtime.batches.options import BatchOptions, Source
    from .._runtime.messages import Nil

__all__ = ["BoatsBatches"]

T = TypeVar("T")


class BoatsBatches(BatchStubs[T]):
    """The `_in_batches` methods of Boats."""

    __slots__ = ()

    def paint_in_batches(
        self,
        coats: Source[int | None],
        *,
        color: str | Nil | None = None,
        deck: str | Nil | None = None,
        **options: Unpack[BatchOptions],
    ) -> T:
        """Calls Paint in batches of up to 100, as no limit is documented."""
        request = operations.PaintRequest(color=color, deck=deck, coats=())
        return self.send_in_batches(request, coats, **options)
