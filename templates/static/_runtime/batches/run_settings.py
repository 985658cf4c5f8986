"""The settings of a run of batches: its options, checked against what the vendor allows."""

from __future__ import annotations

from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING

from ..errors import RequestError
from ..fates.items import UNDOCUMENTED
from ..http.retry import RetryPolicy

if TYPE_CHECKING:
    from ..exchange.options import Settings
    from ..fates.items import Items
    from .options import BatchOptions
    from .pacing import Limits

__all__ = ["RunSettings", "run_settings"]


@dataclass(frozen=True, slots=True, kw_only=True)
class RunSettings:
    """Like `BatchOptions`, with every value set; ``limits`` are the vendor's."""

    size: int
    concurrency: int
    limits: Limits
    per_minute: float | None
    retry: RetryPolicy
    verify: bool
    max_failures: int
    keep: int


def run_settings(
    options: BatchOptions, operation: str, items: Items, client: Settings
) -> RunSettings:
    """Return the settings of a run. Raises `RequestError` for options out of range."""
    limits: Limits = import_module(f"{client.package}.advice").LIMITS
    size = options.get("size", items.limit or UNDOCUMENTED)
    concurrency = options.get("concurrency", 1)
    max_failures = options.get("max_failures", 3)
    counts = {"size": size, "concurrency": concurrency, "max_failures": max_failures}
    for name, count in counts.items():
        if count < 1:
            raise RequestError(operation, name, "must be at least 1")
    if options.get("per_minute", 1) <= 0:
        raise RequestError(operation, "per_minute", "must be more than 0")
    if items.limit is not None and size > items.limit and client.checks == "raise":
        rule = f"may be at most {items.limit}, the documented limit"
        raise RequestError(operation, "size", rule)
    if options.get("verify") and items.nested:
        raise RequestError(operation, "verify", "isn't supported for nested items")
    return RunSettings(
        size=size,
        concurrency=min(concurrency, limits.connections or concurrency),
        limits=limits,
        per_minute=options.get("per_minute"),
        retry=options.get("retry", RetryPolicy()),
        verify=options.get("verify", False),
        max_failures=max_failures,
        keep=options.get("keep", 10_000),
    )
