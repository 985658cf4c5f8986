"""The base of the generated classes that have an ``_in_batches`` method for each operation."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Generic, TypeVar

if TYPE_CHECKING:
    from typing import Unpack

    from ..batches.options import BatchOptions, Source
    from ..messages import Request, Response

__all__ = ["BatchStubs"]

T = TypeVar("T")


class BatchStubs(Generic[T]):
    """Calls in batches; ``T`` is a `Report`, or a coroutine that returns one."""

    __slots__ = ()

    _client: Any
    """The client, for the operations of one of its services."""

    def send_in_batches(
        self,
        request: Request[Response],
        items: Source[Any],
        **options: Unpack[BatchOptions],
    ) -> T:
        """Send the items in batches of the request, whose own items are ignored.

        The exception that stops the run is raised, with the report so far as ``report``: any that
        `send` raises, `JournalError` and `OSError` for the journal, and those that the functions of
        the options raise. See `BatchOptions`.
        """
        result: T = self._client.send_in_batches(request, items, **options)
        return result
