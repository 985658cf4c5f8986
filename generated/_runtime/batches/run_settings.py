"""The settings of a run of batches: its options, checked against what the vendor allows."""

from __future__ import annotations

from collections.abc import AsyncIterable, Iterable, Mapping
from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING, cast

from ..errors import OptionError
from ..exchange.option_rules import checked_options
from ..exchange.requests import call_of
from ..fates.items import UNDOCUMENTED
from ..http.retry import RetryPolicy
from ..values.lexical import shown
from ..values.option_values import is_coroutine_function

if TYPE_CHECKING:
    from ..exchange.options import Settings
    from ..fates.items import Items
    from ..messages import Request, Response
    from .options import BatchOptions
    from .pacing import Limits

__all__ = [
    "RunSettings",
    "check_functions",
    "check_source",
    "checked_batch_options",
    "run_settings",
]


@dataclass(frozen=True, slots=True, kw_only=True)
class RunSettings:
    """Like `BatchOptions`, with every value set; ``limits`` are the vendor's.

    ``skips_invalid`` says that items that can't be sent are left out. ``patience`` is how many seconds a run that was stopped waits for what is under way.
    """

    size: int
    concurrency: int
    limits: Limits
    per_minute: float | None
    retry: RetryPolicy
    verify: bool
    max_failures: int
    keep: int
    distinct: bool
    deadline: float | None
    max_wait: float
    patience: float
    skips_invalid: bool


def checked_batch_options(
    options: BatchOptions, request: Request[Response], client: Settings
) -> BatchOptions:
    """Return the options of a run that are set. Raises `OptionError` before anything is done."""
    operation = call_of(request, client).operation
    return cast("BatchOptions", checked_options("batch run", operation, options))


def check_source(request: Request[Response], source: object) -> None:
    """Refuse what isn't the input of a run: a single item, text, a mapping. Raises `OptionError`."""
    if not _has_items(source):
        operation = type(request).__name__.removesuffix("Request")
        rule = f"must be a list or another iterable, not {shown(source)}"
        raise OptionError(operation, "items", rule)


def _has_items(source: object) -> bool:
    is_one = isinstance(source, (str, bytes, bytearray, memoryview, Mapping))
    return not is_one and isinstance(source, (Iterable, AsyncIterable))


def check_functions(request: Request[Response], options: BatchOptions) -> None:
    """Refuse coroutine functions, which a synchronous run would never await. Raises `OptionError`."""
    operation = type(request).__name__.removesuffix("Request")
    for name in ("on_fates", "progress"):
        if is_coroutine_function(options.get(name)):
            rule = "is a coroutine function, which only asynchronous clients await"
            raise OptionError(operation, name, rule)


def run_settings(
    options: BatchOptions, operation: str, items: Items, client: Settings
) -> RunSettings:
    """Return the settings of a run. Raises `OptionError` for options that its operation doesn't allow."""
    limits: Limits = import_module(f"{client.package}.advice").LIMITS
    size = options.get("size", items.limit or UNDOCUMENTED)
    concurrency = options.get("concurrency", 1)
    max_failures = options.get("max_failures", 3)
    if items.limit is not None and size > items.limit and client.checks == "raise":
        rule = f"may be at most {items.limit}, the documented limit"
        raise OptionError(operation, "size", rule)
    for name in ("journal", "verify"):
        if options.get(name) and not items.deletes:
            rule = "is supported only for deletes, because other operations may receive equal items"
            raise OptionError(operation, name, rule)
    if options.get("verify") and items.nested:
        raise OptionError(operation, "verify", "isn't supported for nested items")
    return RunSettings(
        size=size,
        concurrency=min(concurrency, limits.connections or concurrency),
        limits=limits,
        per_minute=options.get("per_minute"),
        retry=options.get("retry", RetryPolicy()),
        verify=options.get("verify", False),
        max_failures=max_failures,
        keep=options.get("keep", 10_000),
        distinct=options.get("distinct", False) or not items.deletes,
        deadline=options.get("deadline"),
        max_wait=options.get("max_wait", 600.0),
        patience=client.timeout,
        skips_invalid=options.get("on_invalid") == "skip",
    )
