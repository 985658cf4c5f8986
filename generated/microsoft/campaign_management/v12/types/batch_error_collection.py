"""BatchErrorCollection and EditorialErrorCollection."""

from __future__ import annotations

from dataclasses import dataclass

from ....._runtime.messages import empty_dict, empty_list
from .batch_error import BatchError

__all__ = ["BatchErrorCollection", "EditorialErrorCollection"]


@dataclass(slots=True, kw_only=True)
class BatchErrorCollection:
    batch_errors: list[BatchError | None] = empty_list()
    code: int | None = None
    details: str | None = None
    error_code: str | None = None
    field_path: str | None = None
    forward_compatibility_map: dict[str, str | None] = empty_dict()
    index: int | None = None
    message: str | None = None
    type: str | None = None


@dataclass(slots=True, kw_only=True)
class EditorialErrorCollection(BatchErrorCollection):
    appealable: bool | None = None
    disapproved_text: str | None = None
    location: str | None = None
    publisher_country: str | None = None
    reason_code: int | None = None
