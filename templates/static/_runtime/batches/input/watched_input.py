"""The input of a run, watched: a list that changes while the run reads it stops the run.

Python's iterators go on with what is there: they skip an item for each one that was removed before it.
"""

from __future__ import annotations

from collections import deque
from collections.abc import MappingView, Sequence
from collections.abc import Set as AbstractSet
from itertools import islice
from typing import TYPE_CHECKING, Any, Final

from ...errors import ApiError

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["InputChangedError", "WatchedInput"]

_CONTAINERS: Final = (Sequence, AbstractSet, MappingView)
_TELLING: Final = (deque, dict, set, MappingView)
"""Those whose iterators raise RuntimeError if the container has changed."""


class InputChangedError(ApiError):
    """The input of a batch run was changed while the run read it: items may have been skipped."""


class WatchedInput:
    """Takes items from an iterable. Containers are compared with what they were at the start.

    Other inputs, such as iterators and cursors of a database, may have a length that is no promise.
    """

    def __init__(self, source: Iterable[Any], operation: str) -> None:
        self._operation = operation
        self._source: Any = source
        self._iterator = iter(source)
        self._size = len(source) if isinstance(source, _CONTAINERS) else None
        self._read = 0
        self._last: Any = None

    def pull(self, found: list[Any], number: int) -> None:
        """Append up to some items to a list, fewer only at the end.

        Raises `InputChangedError`, once: the items that are left can be taken afterwards.
        """
        if self._has_changed():
            raise self._change()
        before = len(found)
        try:
            # One call of C code: an interrupt loses no item that the input has given.
            found.extend(islice(self._iterator, number))
        except RuntimeError as error:
            if not isinstance(self._source, _TELLING):
                raise
            if self._size is not None:
                raise self._change() from error
        finally:
            taken = len(found) - before
            self._read += taken
            self._last = found[-1] if taken else self._last
        if taken < number and self._has_changed():
            raise self._change()

    def _has_changed(self) -> bool:
        """Tell whether an item may be skipped, or was added at the end."""
        if self._size is None:
            return False
        size, read = len(self._source), self._read
        if (
            read == self._size
        ):  # all were read: those that were removed since don't matter
            return size > read
        if size != self._size:
            return True
        # A class of the caller's own may yield other items than it has.
        is_list = read > 0 and self._source.__class__ is list
        return is_list and self._source[read - 1] is not self._last

    def _change(self) -> InputChangedError:
        size, self._size = self._size, None
        return InputChangedError(
            f"{self._operation}: the input changed while the run read it: it had {size:,} items at first"
            f" and has {len(self._source):,} now; {self._read:,} were read. The run stops, because items"
            " may have been skipped, which its report doesn't have. Pass a copy, such as list(items), if your"
            " functions change the input"
        )
