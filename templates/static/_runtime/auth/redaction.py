"""Hiding secrets in text that is shown: a service may repeat what it was sent."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["HIDDEN", "redacted"]

HIDDEN: Final = "***"


def redacted(text: str, secrets: Iterable[str]) -> str:
    """Return a text without secrets, in the forms that XML, JSON, URLs and Python give them.

    Text that is to be shortened is redacted first: half a secret isn't recognized any more.
    """
    forms = {form for secret in secrets if secret for form in _forms(secret)}
    for form in sorted(forms, key=len, reverse=True):
        text = text.replace(form, HIDDEN)
    return text


def _forms(secret: str) -> tuple[str, ...]:
    from html import escape
    from json import dumps
    from urllib.parse import quote, quote_plus

    in_json = dumps(secret)[1:-1]
    return (
        secret,
        repr(secret)[1:-1],
        escape(secret),
        escape(secret, quote=False),
        in_json,
        in_json.replace("/", "\\/"),
        dumps(secret, ensure_ascii=False)[1:-1],
        quote(secret, safe=""),
        quote_plus(secret),
    )
