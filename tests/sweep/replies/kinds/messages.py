"""Kinds of oddities of the message itself, and of documents that aren't an answer."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from tests.sweep.replies.draft import Delivery
from tests.sweep.replies.kinds.kind import Kind, having

if TYPE_CHECKING:
    from tests.sweep.replies.draft import Draft
    from tests.sweep.replies.kinds.kind import Change, Context

__all__ = ["DOCUMENTS", "MESSAGES"]

ALONE: Final = frozenset(
    {"empty body", "answer in header", "foreign envelope", "envelope of 1.2"}
)
"""Oddities after which others have no meaning."""

HTML: Final = b"<!DOCTYPE html><html><body><h1>Bad gateway</h1></body></html>"


def _oddity(name: str, protocols: str = "soap rest json") -> Change:
    def change(draft: Draft, context: Context) -> Draft | None:
        if context.protocol not in protocols.split() or draft.body is not None:
            return None
        if not ALONE.isdisjoint((*draft.also, *([name] if draft.also else ()))):
            return None
        return None if draft.fault else having(draft, name)

    return change


def _list_twice(draft: Draft, context: Context) -> Draft | None:
    has_list = context.operation.list_name and not (
        context.operation.is_yandex and context.is_soap
    )
    if (
        not has_list
        or draft.fault
        or draft.body is not None
        or draft.listed == "absent"
    ):
        return None
    return having(draft, "list twice")


def _listed(name: str) -> Change:
    """Return a change of a list that is there; Yandex's XML has no list to change."""

    def change(draft: Draft, context: Context) -> Draft | None:
        operation = context.operation
        if not operation.list_name or draft.fault or draft.body is not None:
            return None
        if draft.listed != "listed" or (operation.is_yandex and context.is_soap):
            return None
        if name == "new entry" and operation.alignment == "aligned":
            is_whole = len(draft.entries) == context.count
            return having(draft, name) if is_whole else None
        return having(draft, name)

    return change


def _nil_list(draft: Draft, context: Context) -> Draft | None:
    made = _listed("nil list")(draft, context)
    return made if context.is_soap and any(draft.entries) and not draft.also else None


def _error_beside_another(draft: Draft, context: Context) -> Draft | None:
    renamed = _listed("list renamed")(draft, context)
    return renamed and _oddity("error beside", "json")(renamed, context)


def _nil(draft: Draft, context: Context) -> Draft | None:
    del context
    if draft.fault or draft.body is not None or draft.also:
        return None
    return having(draft, "nil answer")


MESSAGES: Final = (
    Kind("new member in the message", _oddity("new member")),
    Kind("list twice in the message", _list_twice),
    Kind("text in place of the list", _listed("list unreadable")),
    Kind("list nil, with entries", _nil_list),
    Kind("new member beside the result", _oddity("new member beside", "json")),
    Kind("new attribute of the answer", _oddity("new attribute", "soap")),
    Kind("Body empty", _oddity("empty body", "soap")),
    Kind("answer in the header", _oddity("answer in header", "soap")),
    Kind("envelope of SOAP 1.2", _oddity("envelope of 1.2", "soap")),
    Kind("envelope of another namespace", _oddity("foreign envelope", "soap")),
    Kind("text as a further entry", _listed("new entry")),
    Kind("list with another case or namespace", _listed("list renamed")),
    Kind("new header", _oddity("new header", "soap")),
    Kind("new header that must be understood", _oddity("mandatory header", "soap")),
    Kind("comments", _oddity("comments", "soap")),
    Kind("document type declaration", _oddity("document type", "soap")),
    Kind("another document behind it", _oddity("more behind", "rest json")),
    Kind("second answer", _oddity("second answer", "soap json")),
    Kind("foreign element in Body", _oddity("foreign element", "soap")),
    Kind("foreign element first in Body", _oddity("foreign element first", "soap")),
    Kind("text in Body", _oddity("text in body", "soap")),
    Kind("text in the answer", _oddity("text in answer", "soap")),
    Kind("nil answer", _nil),
    Kind("fault beside the answer", _oddity("fault beside", "soap")),
    Kind("error beside the result", _oddity("error beside", "json")),
    Kind("error beside a result that isn't understood", _error_beside_another),
    Kind("wrong root", _oddity("wrong root", "soap")),
    Kind("wrong namespace", _oddity("wrong namespace", "soap")),
)


def _document(body: bytes, page: str, status: int = 200, kind: str = "") -> Change:
    def change(draft: Draft, context: Context) -> Draft | None:
        del context
        if draft.also or draft.fault or draft.body is not None:
            return None
        old = draft.delivery.status
        delivery = Delivery(status if old == 200 else old, content_type=kind)
        return replace(draft, body=body, page=page, delivery=delivery)

    return change


DOCUMENTS: Final = (
    Kind("HTML with 200", _document(HTML, "page", 200, "text/html")),
    Kind("HTML with 400", _document(HTML, "page", 400, "text/html")),
    Kind("HTML with 403", _document(HTML, "page", 403, "text/html")),
    Kind("HTML with 404", _document(HTML, "page", 404, "text/html")),
    Kind("HTML with 408", _document(HTML, "page", 408, "text/html")),
    Kind("HTML with 429", _document(HTML, "page", 429, "text/html")),
    Kind("HTML with 500", _document(HTML, "page", 500, "text/html")),
    Kind("HTML with 502", _document(HTML, "page", 502, "text/html")),
    Kind("HTML with 503", _document(HTML, "page", 503, "text/html")),
    Kind("HTML as JSON or XML", _document(HTML, "page", 200)),
    Kind("no body with 200", _document(b"", "empty", 200)),
    Kind("no body with 202", _document(b"", "empty", 202)),
    Kind("no body with 204", _document(b"", "empty", 204)),
    Kind("no body with 304", _document(b"", "empty", 304)),
    Kind("no body with 401", _document(b"", "empty", 401)),
    Kind("no body with 408", _document(b"", "empty", 408)),
    Kind("no body with 413", _document(b"", "empty", 413)),
    Kind("no body with 429", _document(b"", "empty", 429)),
    Kind("no body with 500", _document(b"", "empty", 500)),
    Kind("no body with 503", _document(b"", "empty", 503)),
    Kind("a list", _document(b"[]", "foreign")),
    Kind("a number", _document(b"1", "foreign")),
    Kind("words", _document(b"OK", "foreign")),
    Kind("an XML document", _document(b"<ok/>", "foreign")),
)
