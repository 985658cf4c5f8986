"""Kinds of faults: with and without what says whose fault it was."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final, Literal

from tests.sweep.replies.draft import Delivery, Entry, Fault
from tests.sweep.replies.kinds.kind import Kind

if TYPE_CHECKING:
    from tests.sweep.replies.draft import Draft, Scalar
    from tests.sweep.replies.kinds.kind import Change, Context

__all__ = ["FAULTS"]

Form = Literal["adapi", "api", "untyped", "unknown"]


def _fault(draft: Draft, context: Context, fault: Fault) -> Draft | None:
    if draft.also or draft.fault or draft.body is not None:
        return None
    status = draft.delivery.status
    if status == 200 and not context.operation.is_yandex:
        status = 500 if context.is_soap else 400
    delivery = Delivery(status, draft.delivery.framing, mark=draft.delivery.mark)
    return replace(draft, fault=fault, delivery=delivery)


def _microsoft(
    form: Form,
    *codes: tuple[Scalar, str | None],
    label: str = "s:Server",
    status: int = 0,
) -> Change:
    def change(draft: Draft, context: Context) -> Draft | None:
        if context.operation.is_yandex:
            return None
        if form == "untyped" and context.is_soap:
            return None
        if label != "s:Server" and not context.is_soap:
            return None
        if status and draft.delivery.status == 200:
            draft = replace(draft, delivery=replace(draft.delivery, status=status))
        return _fault(draft, context, Fault(form, codes, label))

    return change


def _bare(label: str) -> Change:
    """A SOAP fault without a detail."""

    def change(draft: Draft, context: Context) -> Draft | None:
        if not context.is_soap:
            return None
        return _fault(draft, context, Fault("bare", (), label))

    return change


def _throttled(draft: Draft, context: Context) -> Draft | None:
    if not context.operation.api.startswith("Campaign"):
        return None
    return _fault(draft, context, Fault("adapi", ((117, "CallRateExceeded"),)))


def _for_items(draft: Draft, context: Context) -> Draft | None:
    """A fault with errors of single items."""
    if context.operation.alignment not in {"sparse", "aligned", "unstated"}:
        return None
    return _fault(draft, context, Fault("api", (), entries=(Entry(0),)))


def _direct(
    code: Scalar,
    form: Literal["direct", "docs"] = "direct",
    label: str = "s:Client",
    status: int = 0,
) -> Change:
    def change(draft: Draft, context: Context) -> Draft | None:
        if not context.operation.is_yandex or (form == "docs" and not context.is_soap):
            return None
        made = _fault(draft, context, Fault(form, ((code, None),), label))
        if made is None or not status or made.delivery.status != 200:
            return made
        return replace(made, delivery=replace(made.delivery, status=status))

    return change


INVALID: Final = (1102, "CampaignServiceInvalidAccountId")

FAULTS: Final = (
    Kind("fault: refused", _microsoft("adapi", INVALID)),
    Kind("fault: refused, by the service's own detail", _microsoft("api", INVALID)),
    Kind("fault: errors of single items", _for_items),
    Kind("fault: internal error 0", _microsoft("adapi", (0, "InternalError"))),
    Kind(
        "fault: internal error 0 in the service's own detail",
        _microsoft("api", (0, "InternalError")),
    ),
    Kind(
        "fault: internal error 0, code Client",
        _microsoft("adapi", (0, "InternalError"), label="s:Client"),
    ),
    Kind(
        "fault: InternalError without code",
        _microsoft("adapi", (None, "InternalError")),
    ),
    Kind(
        "fault: an internal error beside another",
        _microsoft("adapi", INVALID, (0, "InternalError")),
    ),
    Kind("fault: throttled", _throttled),
    Kind(
        "fault: token expired", _microsoft("adapi", (109, "AuthenticationTokenExpired"))
    ),
    Kind(
        "fault: credentials refused", _microsoft("adapi", (105, "InvalidCredentials"))
    ),
    Kind("fault: no errors", _microsoft("adapi")),
    Kind("fault: code unreadable, no symbol", _microsoft("adapi", ("many", None))),
    Kind("fault: Type unknown", _microsoft("unknown", INVALID)),
    Kind(
        "fault: Type unknown, code Client",
        _microsoft("unknown", INVALID, label="s:Client"),
    ),
    Kind("fault: Type missing", _microsoft("untyped", INVALID)),
    Kind(
        "fault: Type missing, internal error",
        _microsoft("untyped", (0, "InternalError")),
    ),
    Kind(
        "fault: Type missing, internal error, with 401",
        _microsoft("untyped", (0, "InternalError"), status=401),
    ),
    Kind(
        "fault: internal error 0 with 403",
        _microsoft("adapi", (0, "InternalError"), status=403),
    ),
    Kind("fault: refused with 403", _microsoft("adapi", INVALID, status=403)),
    Kind("fault: Server, no detail", _bare("s:Server")),
    Kind("fault: Client, no detail", _bare("s:Client")),
    Kind("fault: Sender, no detail", _bare("s:Sender")),
    Kind("fault: x:Client, no detail", _bare("x:Client")),
    Kind("fault: MyClientX, no detail", _bare("MyClientX")),
    Kind("fault: s:Server.Client, no detail", _bare("s:Server.Client")),
    Kind("fault: code empty, no detail", _bare("")),
    Kind("fault: request refused 8000", _direct(8000)),
    Kind("fault: request refused 8000 with 400", _direct(8000, status=400)),
    Kind("fault: request refused 9300 as text", _direct("9300")),
    Kind("fault: request refused 4001, code Server", _direct(4001, label="s:Server")),
    Kind("fault: token invalid 53", _direct(53)),
    Kind("fault: out of points 152", _direct(152)),
    Kind("fault: too many connections 506", _direct(506)),
    Kind("fault: authorization server 52", _direct(52)),
    Kind("fault: internal error 1000", _direct(1000)),
    Kind("fault: internal error 1000 with 400", _direct(1000, status=400)),
    Kind("fault: internal error 1000 with 500", _direct(1000, status=500)),
    Kind("fault: internal error 1001", _direct(1001)),
    Kind("fault: internal error 1002", _direct(1002)),
    Kind("fault: internal error 1020", _direct(1020)),
    Kind("fault: code missing", _direct(None)),
    Kind("fault: code unreadable", _direct("many")),
    Kind("fault: internal error 1000, namespace of the docs", _direct(1000, "docs")),
    Kind("fault: internal error 1002, namespace of the docs", _direct(1002, "docs")),
    Kind("fault: request refused 8000, namespace of the docs", _direct(8000, "docs")),
)
