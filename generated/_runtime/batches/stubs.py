"""The base of the generated classes with a call in batches for each operation."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Generic, TypeVar

if TYPE_CHECKING:
    from typing import Unpack

    from ..messages import Request, Response
    from .options import BatchOptions, Source

__all__ = ["BatchStubs"]

T = TypeVar("T")


class BatchStubs(Generic[T]):
    """Calls in batches; ``T`` is a report, or what is awaited for one."""

    __slots__ = ()

    _client: Any
    """The client, for the operations of one of its services."""

    def send_in_batches(
        self,
        request: Request[Response],
        items: Source[Any],
        **options: Unpack[BatchOptions],
    ) -> T:
        """Send the items in batches of the request, whose own items don't count.

        What stops the run is raised, with the report so far: whatever sending raises, `JournalError`
        and `OSError` for the journal, and what the functions of the options raise. See `BatchOptions`.
        """
        result: T = self._client.send_in_batches(request, items, **options)
        return result
