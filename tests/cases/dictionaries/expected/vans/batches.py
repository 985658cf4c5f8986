"""The `_in_batches` methods of Vans, shared by both clients."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from .._runtime.client.batch_stubs import BatchStubs
from . import operations

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Unpack

    from .._runtime.batches.options import BatchOptions, Source

__all__ = ["VansBatches"]

T = TypeVar("T")


class VansBatches(BatchStubs[T]):
    """The `_in_batches` methods of Vans."""

    __slots__ = ()

    def load_in_batches(
        self,
        van_ids: Source[int],
        *,
        labels: Mapping[str, str | None] | None = None,
        **options: Unpack[BatchOptions],
    ) -> T:
        """Calls Load in batches of up to 100, as no limit is documented."""
        request = operations.LoadRequest(labels=labels, van_ids=())
        return self.send_in_batches(request, van_ids, **options)
