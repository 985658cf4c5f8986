"""Kinds of HTTP: statuses, framing and encodings of a reply that is otherwise as documented."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from tests.sweep.replies.kinds.kind import Kind

if TYPE_CHECKING:
    from tests.sweep.replies.draft import Draft
    from tests.sweep.replies.kinds.kind import Change, Context

__all__ = ["DELIVERIES", "STATUSES"]

CODES: Final = (
    *(201, 202, 203, 206, 207, 300, 301, 307, 400, 401, 403, 404, 408, 409, 413, 429),
    *(500, 502, 503),
)


def _status(code: int) -> Change:
    def change(draft: Draft, context: Context) -> Draft | None:
        del context
        if draft.page or draft.fault or draft.delivery.status != 200:
            return None
        return replace(draft, delivery=replace(draft.delivery, status=code))

    return change


def _fault_status(draft: Draft, context: Context) -> Draft | None:
    """A fault with a status that faults don't have."""
    if draft.fault is None or draft.delivery.status not in {200, 400, 500}:
        return None
    code = context.random.choice((200, 202, 207, 301, 400, 403, 404, 429, 500, 503))
    return replace(draft, delivery=replace(draft.delivery, status=code))


def _framing(name: str) -> Change:
    def change(draft: Draft, context: Context) -> Draft | None:
        del context
        if draft.page == "empty" or draft.delivery.framing != "length":
            return None
        return replace(draft, delivery=replace(draft.delivery, framing=name))

    return change


def _mark(name: str, protocols: str = "soap rest json") -> Change:
    def change(draft: Draft, context: Context) -> Draft | None:
        if draft.body is not None or context.protocol not in protocols.split():
            return None
        if name == "invalid" and not (
            any(draft.entries) or any(r and r.errors for r in draft.results)
        ):
            return None
        return replace(draft, delivery=replace(draft.delivery, mark=name))

    return change


def _charset(draft: Draft, context: Context) -> Draft | None:
    if draft.body is not None:
        return None
    kind = "text/xml" if context.is_soap else "application/json"
    made = f"{kind}; charset={context.random.choice(('latin-1', 'utf-7', 'none-such'))}"
    return replace(draft, delivery=replace(draft.delivery, content_type=made))


STATUSES: Final = (
    *(Kind(f"answer with {code}", _status(code)) for code in CODES),
    Kind("fault with another status", _fault_status),
)
DELIVERIES: Final = (
    Kind("sent in chunks", _framing("chunked")),
    Kind("sent until the connection ends", _framing("close")),
    Kind("compressed", _framing("gzip")),
    Kind("compressed, damaged", _framing("bad-gzip")),
    Kind("cut off in transfer", _framing("short")),
    Kind("cut off in chunks", _framing("cut-chunked")),
    Kind("cut off, with a fitting length", _framing("cut")),
    Kind("bytes of another reply behind it", _framing("more")),
    Kind("with a byte order mark", _mark("bom")),
    Kind("in UTF-16", _mark("utf-16", "soap")),
    Kind("with a byte that isn't UTF-8", _mark("invalid")),
    Kind("charset that isn't true", _charset),
)
