"""BatchErrorCollection."""

from __future__ import annotations

from dataclasses import dataclass

from ..._runtime.messages import empty_list
from .batch_error import BatchError

__all__ = ["BatchErrorCollection"]


@dataclass(slots=True, kw_only=True)
class BatchErrorCollection:
    batch_errors: list[BatchError | None] = empty_list()
    code: int | None = None
    index: int
