"""The base of the generated classes with a call in batches for each operation."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Generic, TypeVar

if TYPE_CHECKING:
    from .batch_options import BatchOptions, Source
    from .messages import Request, Response

__all__ = ["BatchStubs"]

T = TypeVar("T")


class BatchStubs(Generic[T]):
    """Calls in batches; ``T`` is a report, or what is awaited for one."""

    __slots__ = ()

    def _in_batches(
        self, request: Request[Response], source: Source[Any], options: BatchOptions
    ) -> T:
        """Send the items of the source in batches of a request."""
        raise NotImplementedError
