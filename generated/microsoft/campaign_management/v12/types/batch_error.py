"""BatchError and EditorialError."""

from __future__ import annotations

from dataclasses import dataclass

from ....._runtime.messages import empty_dict

__all__ = ["BatchError", "EditorialError"]


@dataclass(slots=True, kw_only=True)
class BatchError:
    code: int | None = None
    details: str | None = None
    error_code: str | None = None
    field_path: str | None = None
    forward_compatibility_map: dict[str, str | None] = empty_dict()
    index: int | None = None
    message: str | None = None
    type: str | None = None


@dataclass(slots=True, kw_only=True)
class EditorialError(BatchError):
    appealable: bool | None = None
    disapproved_text: str | None = None
    location: str | None = None
    publisher_country: str | None = None
    reason_code: int | None = None
