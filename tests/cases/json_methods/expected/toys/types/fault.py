"""Fault."""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["Fault"]


@dataclass(slots=True, kw_only=True)
class Fault:
    request_id: str
    error_code: int
    error_detail: str | None = None
